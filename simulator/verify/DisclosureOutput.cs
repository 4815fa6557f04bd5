using ELicense.Simulator.Scan;
using ELicense.Terminal.Text;
using ELicense.Verification;

namespace ELicense.Simulator.Verify;

/// <summary>What a verifier is told of each file: a line with its fields below it, or one JSON object a line.</summary>
internal sealed class DisclosureOutput(TextWriter output, Phrases phrases, string purpose, bool isJson)
{
    /// <param name="file">As it was named.</param>
    /// <param name="input">What was in it.</param>
    /// <param name="report">Null when there was no code in it.</param>
    internal void Write(string file, CodeInput input, DisclosedReport? report)
    {
        Verdict verdict = report?.Verdict ?? Verdict.Unknown;
        Reason[] reasons = report?.Reasons ?? [new Reason(SimulatorReason.Of(input), 0)];
        if (isJson)
        {
            output.WriteLine(ReportObjects.Line(ObjectOf(file, input, report, verdict, reasons)));
            return;
        }

        output.WriteLine($"{file}  {VerdictName.Of(verdict)}");
        foreach (Reason reason in reasons)
        {
            output.WriteLine($"    {reason.Code} {phrases.Text(reason.Code, reason.Argument)}");
        }

        foreach ((string name, object value) in report?.Fields ?? [])
        {
            output.WriteLine($"    {name}: {(value is int[] numbers ? string.Join(' ', numbers) : value)}");
        }
    }

    private Dictionary<string, object?> ObjectOf(
        string file, CodeInput input, DisclosedReport? report, Verdict verdict, Reason[] reasons)
    {
        var fields = new Dictionary<string, object?>
        {
            ["file"] = file,
            ["purpose"] = purpose,
            ["verdict"] = VerdictName.Of(verdict),
            ["kind"] = report?.Kind is { } kind ? DocumentFields.NameOf(kind) : null,
            ["reasons"] = reasons.Select(reason => ReportObjects.Of(reason, phrases)),
            ["evidence"] = ReportObjects.Of(report?.Evidence ?? new Evidence()),
            ["fields"] = report?.Fields ?? [],
        };
        if (input.Problem.Length > 0)
        {
            fields["problem"] = input.Problem;
        }

        return fields;
    }
}
