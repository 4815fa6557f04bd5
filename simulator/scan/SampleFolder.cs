using System.Globalization;

namespace ELicense.Simulator.Scan;

/// <summary>The bundled samples: pictures, what they are worth, and the terminal that they were made for.</summary>
public static class SampleFolder
{
    private static readonly string s_root = Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>The flash of a terminal that trusts the samples' authority.</summary>
    public static string Terminal => Path.Combine(s_root, "terminal");

    /// <summary>What each picture is worth, spelled as in --json.</summary>
    public static string Index => Path.Combine(s_root, "samples.json");

    /// <summary>The pictures in the order of their names.</summary>
    public static string[] Pictures => [.. Directory.GetFiles(s_root, "*.png").Order(StringComparer.Ordinal)];

    /// <summary>The moment at which all samples were made to be scanned.</summary>
    public static DateTimeOffset Clock =>
        DateTimeOffset.Parse(File.ReadAllText(Path.Combine(s_root, "clock.txt")), CultureInfo.InvariantCulture);
}
