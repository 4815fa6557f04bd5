using System.Globalization;
using ELicense.Simulator.Bench.Terminal;
using ELicense.Simulator.Scan;

namespace ELicense.Simulator.Play;

/// <summary>expect: what a script holds the terminal to.</summary>
internal static class ExpectVerb
{
    public static Verb Verb { get; } = new(
        "expect",
        "verdict NAME | reason NUMBER | no reason NUMBER | screen NAME | stop VERDICT | signal within DURATION | panel within DURATION"
        + " | no complaints | power on | power off",
        Hold);

    private static string? Hold(Stage stage, IReadOnlyList<string> words) => words switch
    {
        ["verdict", var name] => Same("verdict", name, stage.Report is { } report ? VerdictName.Of(report.Verdict) : "none") is { } other
            ? $"{other}: {Reasons(stage)}"
            : null,
        ["reason", var number] => Has(stage, number) ? null : $"reason {number} was expected, and there are {Reasons(stage)}",
        ["no", "reason", var number] => Has(stage, number) ? $"reason {number} was not expected" : null,
        ["screen", var name] => Same("screen", name, ScreenOf(stage)),
        ["stop", var name] => Same("verdict of the stop", name, StopOf(stage)),
        ["signal", "within", var time] => Within(stage, "signal", s => s.Name == "panel" ? s.Start : null, time),
        ["panel", "within", var time] => Within(stage, "panel", s => s.Name == "panel" ? s.End : null, time),
        ["no", "complaints"] => stage.Handheld.Parts.Panel.Complaints is [var first, ..] ? $"the panel complains: {first}" : null,
        ["power", var state and ("on" or "off")] => Same("power", state, stage.Handheld.Terminal is null ? "off" : "on"),
        _ => "this is nothing that can be expected",
    };

    private static string? Same(string what, string expected, string actual) =>
        expected == actual ? null : $"{what} {expected} was expected, and it is {actual}";

    private static bool Has(Stage stage, string number) =>
        stage.Report?.Reasons.Any(reason => reason.Code.ToString(CultureInfo.InvariantCulture) == number) ?? false;

    private static string Reasons(Stage stage) => string.Join(' ', stage.Report?.Reasons.Select(reason => reason.Code) ?? []);

    // The state's class names the screen: "VerdictState" is "verdict".
    private static string ScreenOf(Stage stage) =>
        stage.Handheld.Terminal?.State.GetType().Name.Replace("State", "", StringComparison.Ordinal).ToLowerInvariant() ?? "none";

    private static string StopOf(Stage stage) =>
        stage.Handheld.Terminal?.Summary is { } summary ? VerdictName.Of(summary.Verdict) : "none";

    // From the moment at which the engine has read the code.
    private static string? Within(Stage stage, string what, Func<ScanStage, double?> moment, string time)
    {
        double? read = stage.LastScan.FirstOrDefault(s => s.Name == "code")?.Start;
        double? came = stage.LastScan.Select(moment).FirstOrDefault(m => m is not null);
        if (Words.Duration(time) is not { } longest || read is null || came is null)
        {
            return $"no scan with a {what} to measure";
        }

        double taken = came.Value - read.Value;
        return taken <= longest.TotalMilliseconds ? null : $"the {what} took {taken:0} ms";
    }
}
