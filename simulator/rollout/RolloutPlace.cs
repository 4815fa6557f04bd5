namespace ELicense.Simulator.Rollout;

/// <summary>An authority that joins.</summary>
/// <param name="Division">GB/T 2260: the iss of what it issues.</param>
/// <param name="Name">In Chinese and in letters.</param>
/// <param name="Stage">The trust list with which it joins, from 1.</param>
internal sealed record RolloutPlace(string Division, string Name, int Stage)
{
    /// <summary>The order in which the nation joins: three cities, seven more, and then every province has one.</summary>
    internal static RolloutPlace[] All { get; } =
    [
        new("120000", "天津 Tianjin", 1), new("510100", "成都 Chengdu", 1), new("320500", "苏州 Suzhou", 1),
        new("310000", "上海 Shanghai", 2), new("330100", "杭州 Hangzhou", 2), new("340100", "合肥 Hefei", 2),
        new("350200", "厦门 Xiamen", 2), new("370200", "青岛 Qingdao", 2), new("440300", "深圳 Shenzhen", 2),
        new("500000", "重庆 Chongqing", 2),
        new("110000", "北京 Beijing", 3), new("130100", "石家庄 Shijiazhuang", 3), new("140100", "太原 Taiyuan", 3),
        new("150100", "呼和浩特 Hohhot", 3), new("210100", "沈阳 Shenyang", 3), new("220100", "长春 Changchun", 3),
        new("230100", "哈尔滨 Harbin", 3), new("360100", "南昌 Nanchang", 3), new("410100", "郑州 Zhengzhou", 3),
        new("420100", "武汉 Wuhan", 3), new("430100", "长沙 Changsha", 3), new("450100", "南宁 Nanning", 3),
        new("460100", "海口 Haikou", 3), new("520100", "贵阳 Guiyang", 3), new("530100", "昆明 Kunming", 3),
        new("540100", "拉萨 Lhasa", 3), new("610100", "西安 Xi'an", 3), new("620100", "兰州 Lanzhou", 3),
        new("630100", "西宁 Xining", 3), new("640100", "银川 Yinchuan", 3), new("650100", "乌鲁木齐 Ürümqi", 3),
    ];
}
