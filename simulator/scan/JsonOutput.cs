using System.Text.Encodings.Web;
using System.Text.Json;
using ELicense.Terminal.Text;
using ELicense.Verification;

namespace ELicense.Simulator.Scan;

/// <summary>One JSON object a line (docs/verdicts.md).</summary>
public sealed class JsonOutput : IScanOutput
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private readonly TextWriter _output;
    private readonly Phrases _phrases;

    public JsonOutput(TextWriter output, Phrases phrases)
    {
        _output = output;
        _phrases = phrases;
    }

    public void Write(ScanResult result) => _output.WriteLine(JsonSerializer.Serialize(ObjectOf(result), s_options));

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
            ["reasons"] = reasons.Select(ObjectOf),
            ["evidence"] = ObjectOf(evidence),
            ["fields"] = report?.Document == null ? [] : DocumentFields.Of(report.Document),
        };
        AddWhereThere(fields, "problem", result.Input.Problem);
        AddWhereThere(fields, "challenge", result.Challenge);
        return fields;
    }

    private object ObjectOf(Reason reason) => new
    {
        reason.Code,
        Text = _phrases.Text(reason.Code, reason.Argument),
        Action = _phrases.Action(reason.Code, reason.Argument),
    };

    private static object ObjectOf(Evidence evidence) => new
    {
        Signature = VerdictName.Of(evidence.Signature),
        Issuer = VerdictName.Of(evidence.Issuer),
        Validity = VerdictName.Of(evidence.Validity),
        Status = VerdictName.Of(evidence.Status),
        Holder = VerdictName.Of(evidence.Holder),
        Rules = VerdictName.Of(evidence.Rules),
    };

    private static void AddWhereThere(Dictionary<string, object?> fields, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            fields[name] = value;
        }
    }
}
