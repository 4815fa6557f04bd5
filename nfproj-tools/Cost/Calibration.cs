using System.Globalization;

namespace NFProjTools.Cost;

/// <summary>The speeds for which times are given: guesses, or what a board measured.</summary>
internal sealed record Calibration(string Source, IReadOnlyList<double> InstructionsPerSecond)
{
    private const string SpeedLine = "il-per-second=";
    private const string TargetLine = "target=";

    public static Calibration Planned { get; } = new("planning figures, no board was measured", [1e6, 2e6, 3e6]);

    /// <param name="path">A first-boot report: lines "name=value".</param>
    /// <exception cref="ToolError">The report is missing or names no speed.</exception>
    public static Calibration Read(string path)
    {
        var lines = File.Exists(path) ? File.ReadAllLines(path) : throw new ToolError($"{path}: no such file");
        var speed = Value(lines, SpeedLine);
        return long.TryParse(speed, NumberStyles.None, CultureInfo.InvariantCulture, out var perSecond) && perSecond > 0
            ? new Calibration($"measured by {Value(lines, TargetLine) ?? "a board"}", [perSecond])
            : throw new ToolError($"{path}: no line {SpeedLine}NUMBER above 0");
    }

    private static string? Value(string[] lines, string name) =>
        lines.FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal))?[name.Length..].Trim();
}
