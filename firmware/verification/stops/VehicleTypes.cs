namespace ELicense.Verification.Stops;

/// <summary>
/// The class that a vehicle asks of its driver, by the words of its registration (车辆类型, 使用性质) and order No. 162.
/// </summary>
internal static class VehicleTypes
{
    private const string CityBus = "公交客运";

    /// <summary>
    /// The class; null for a type that this table does not know, which must then not be taken for covered or not.
    /// </summary>
    internal static string ClassFor(string type, string use)
    {
        string[] rows = Table();
        for (int i = 0; i < rows.Length; i += 3)
        {
            if (type.StartsWith(rows[i]) && type.EndsWith(rows[i + 1]) && type.Length >= rows[i].Length + rows[i + 1].Length)
            {
                return rows[i + 2] == "A1" && use == CityBus ? "A3" : rows[i + 2];
            }
        }

        return null;
    }

    // How the type begins, how it ends, class. Light trailers are left out: whether C6 is enough depends on a mass that no
    // document here states.
    private static string[] Table() => new string[]
    {
        "小型", "轿车", "C1",
        "微型", "轿车", "C1",
        "小型", "客车", "C1",
        "微型", "客车", "C1",
        "小型", "校车", "C1",
        "中型", "客车", "B1",
        "中型", "校车", "B1",
        "大型", "客车", "A1",
        "大型", "校车", "A1",
        "重型", "货车", "B2",
        "中型", "货车", "B2",
        "轻型", "货车", "C1",
        "微型", "货车", "C1",
        "低速", "货车", "C3",
        "三轮汽车", "", "C4",
        "重型", "专项作业车", "B2",
        "中型", "专项作业车", "B2",
        "轻型", "专项作业车", "C1",
        "微型", "专项作业车", "C1",
        "重型", "牵引车", "A2",
        "中型", "牵引车", "A2",
        "重型", "挂车", "A2",
        "中型", "挂车", "A2",
        "普通", "二轮摩托车", "E",
        "轻便", "摩托车", "F",
        "普通", "三轮摩托车", "D",
        "正三轮", "摩托车", "D",
        "侧三轮", "摩托车", "D",
        "轮式", "机械", "M",
        "无轨电车", "", "N",
        "有轨电车", "", "P",
    };
}
