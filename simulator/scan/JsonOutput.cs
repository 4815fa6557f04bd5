using ELicense.Terminal.Text;
using ELicense.Verification;

namespace ELicense.Simulator.Scan;

/// <summary>One JSON object a line (docs/verdicts.md).</summary>
public sealed class JsonOutput : IScanOutput
{
    private readonly TextWriter _output;
    private readonly Phrases _phrases;

    public JsonOutput(TextWriter output, Phrases phrases)
    {
        _output = output;
        _phrases = phrases;
    }

    public void Write(ScanResult result) => _output.WriteLine(ReportObjects.Line(ObjectOf(result)));

    private Dictionary<string, object?> ObjectOf(ScanResult result)
    {
        Report? report = result.Report;
        Evidence evidence = report?.Evidence ?? new Evidence();
        Reason[] reasons = report?.Reasons ?? [new Reason(SimulatorReason.Of(result.Input), 0)];
        var fields = new Dictionary<string, object?>
        {
            ["file"] = result.File,
            ["verdict"] = VerdictName.Of(report?.Verdict ?? Verdict.Unknown),
            ["kind"] = report?.Document == null ? null : DocumentFields.NameOf(report.Document.Kind),
            ["reasons"] = reasons.Select(reason => ReportObjects.Of(reason, _phrases)),
            ["evidence"] = ReportObjects.Of(evidence),
            ["fields"] = report?.Document == null ? [] : DocumentFields.Of(report.Document),
        };
        AddWhereThere(fields, "problem", result.Input.Problem);
        AddWhereThere(fields, "challenge", result.Challenge);
        return fields;
    }

    private static void AddWhereThere(Dictionary<string, object?> fields, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            fields[name] = value;
        }
    }
}
