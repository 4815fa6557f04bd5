namespace ELicense.Simulator.Authority.Rules;

/// <summary>Provinces of GB/T 2260 and the codes of divisions in them.</summary>
public static class Regions
{
    /// <summary>Stands for all provinces in keys for status, and as region 0 in lists.</summary>
    public const string Country = "000000";

    private static readonly HashSet<int> s_provinces =
    [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54,
        61, 62, 63, 64, 65, 71, 81, 82,
    ];

    /// <summary>True for six digits of which the first two are a province; the division inside it is not looked up.</summary>
    public static bool IsDivision(string code) =>
        code.Length == 6 && code.All(char.IsAsciiDigit) && s_provinces.Contains(int.Parse(code[..2]));

    /// <summary>True for a province, "320000": status lists are published by province.</summary>
    public static bool IsProvince(string code) => IsDivision(code) && code.EndsWith("0000", StringComparison.Ordinal);

    /// <summary>True for a province's number, 320000.</summary>
    public static bool IsProvince(int region) => region % 10000 == 0 && s_provinces.Contains(region / 10000);

    /// <summary>The province whose lists hold a division's credentials: 320000 for "320500".</summary>
    public static int ProvinceOf(string division) => int.Parse(division[..2]) * 10000;
}
