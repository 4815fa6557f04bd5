using System.Text;

namespace ELicense.Simulator.Fonts;

/// <summary>Which characters a font of the terminal holds.</summary>
public static class Repertoire
{
    /// <summary>In given names of today, but not in GB 2312 of 1980.</summary>
    private const string Names =
        "偲冇勍勔叡咲喆喼堃堉堽壵妘姞姮娖娫婄婈婌婍婠婳媖媞嫄嫚嫤寘寯崚崟嵚巘彣彧忞悆惇惔愔慜揚斅旻旼昇昉昍昳晅晞晢晫暅暐"
        + "暕暘暠暻曈曌杍栐棻棽楙榞沄沚泚洢浛浥浬涢涴淏渟渼湉湜湲溁澔濛濬炆炘炟炤烔烜焜煐熺燊燏爔牁犇玏玓玕玙玚玞玠玥玦玧玶"
        + "玹珅珒珖珝珣珦珪珮珰珵珸珺珽琀琇琎琤琯琲瑀瑄瑆瑝瑢瑧瑨瑱瑸璆璈璘璟璠璥璪璿瓅甦畇畯皕皛盷睎矞碏祎祐禔禛秾稑竑筿簃"
        + "簠縠翀翃翙翚翛翯脩芃茝萩蒨蓂虓褀貽贇赟赪迺遹邘郃郪鉌鋆鎔鏐鏱铻锜锳锽镕闿霂霙頔顒顗飏飔馫驎骎龑龢";

    /// <summary>On the keys, but not in GB 2312.</summary>
    private const string Keys = "▼";

    /// <summary>
    /// Latin, punctuation and symbols that Chinese text uses, full-width forms, and all ideographs of the basic plane.
    /// </summary>
    public static bool IsOfReferenceBoard(int codePoint) => codePoint
        is >= 0x20 and <= 0x7E or >= 0xA0 and not 0xAD and <= 0x24F
        or >= 0x2010 and <= 0x205E or >= 0x20A0 and <= 0x20BF or >= 0x2100 and <= 0x22FF or >= 0x2460 and <= 0x27BF
        or >= 0x3000 and <= 0x303F or >= 0x3200 and <= 0x33FF
        or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xFF01 and <= 0xFF5E or >= 0xFFE0 and <= 0xFFE6;

    /// <summary>Latin-1, the symbols and ideographs of GB 2312, and what names and keys need beside them.</summary>
    public static bool IsOfSmallBoard(int codePoint) =>
        codePoint is >= 0x20 and <= 0x7E or >= 0xA0 and not 0xAD and <= 0xFF || Gb2312.Contains(codePoint);

    private static HashSet<int> Gb2312 { get; } = [.. Names, .. Keys, .. CharactersOfGb2312()];

    /// <summary>Rows 1 (symbols), 3 (full-width forms) and 16 to 87 (ideographs) of the standard's 94 by 94 table.</summary>
    private static IEnumerable<int> CharactersOfGb2312()
    {
        const int gb2312 = 20936;
        const int firstByte = 0xA0;
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(gb2312)!;
        int[] rows = [1, 3, .. Enumerable.Range(16, 72)];
        return from row in rows
               from cell in Enumerable.Range(1, 94)
               let text = encoding.GetString([(byte)(firstByte + row), (byte)(firstByte + cell)])
               where text.Length == 1 && text[0] >= GlyphCell.FirstWide && text[0] is < '\uE000' or > '\uFF00'
               select (int)text[0];
    }
}
