using System.Globalization;
using System.Text.Json.Nodes;

namespace ELicense.Simulator.Scan;

/// <summary>The bundled samples: pictures, what they are worth, and the terminal that they were made for.</summary>
public static class SampleFolder
{
    /// <summary>
    /// Of the file beside a picture with what the authority's service answers: a terminal that scans the picture is online, and gets it.
    /// </summary>
    public const string AnswerExtension = ".answer";

    private static readonly string s_root = Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>The flash of a terminal that trusts the samples' authority.</summary>
    public static string Terminal => Path.Combine(s_root, "terminal");

    /// <summary>What each picture is worth, spelled as in --json.</summary>
    public static string Index => Path.Combine(s_root, "samples.json");

    /// <summary>The pictures that the index names, in its order.</summary>
    public static string[] Pictures =>
    [
        .. JsonNode.Parse(File.ReadAllText(Index))!.AsArray().Select(sample => Path.Combine(s_root, (string)sample!["file"]!)),
    ];

    /// <summary>The moment at which all samples were made to be scanned.</summary>
    public static DateTimeOffset Clock =>
        DateTimeOffset.Parse(File.ReadAllText(Path.Combine(s_root, "clock.txt")), CultureInfo.InvariantCulture);
}
