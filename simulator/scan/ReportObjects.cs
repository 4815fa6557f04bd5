using System.Text.Encodings.Web;
using System.Text.Json;
using ELicense.Terminal.Text;
using ELicense.Verification;

namespace ELicense.Simulator.Scan;

/// <summary>The parts of a line of --json that stand for findings (docs/verdicts.md).</summary>
internal static class ReportObjects
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    internal static string Line(Dictionary<string, object?> fields) => JsonSerializer.Serialize(fields, s_options);

    internal static object Of(Reason reason, Phrases phrases) => new
    {
        reason.Code,
        Text = phrases.Text(reason.Code, reason.Argument),
        Action = phrases.Action(reason.Code, reason.Argument),
    };

    internal static object Of(Evidence evidence) => new
    {
        Signature = VerdictName.Of(evidence.Signature),
        Issuer = VerdictName.Of(evidence.Issuer),
        Validity = VerdictName.Of(evidence.Validity),
        Status = VerdictName.Of(evidence.Status),
        Holder = VerdictName.Of(evidence.Holder),
        Rules = VerdictName.Of(evidence.Rules),
    };
}
