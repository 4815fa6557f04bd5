using ELicense.Formats.Documents;
using ELicense.Simulator.Scan;
using ELicense.Verification;
using ELicense.Verification.Trust;

namespace ELicense.Simulator.Verify;

/// <summary>What of a report a verifier of one purpose is told (docs/purposes.md).</summary>
/// <param name="Verdict">Of what is told.</param>
/// <param name="Evidence">The same.</param>
/// <param name="Reasons">Gravest first.</param>
/// <param name="Kind">Null when nothing of the document may be told, or nothing is proven.</param>
/// <param name="Fields">As in --json of scan, those that may be seen.</param>
internal sealed record DisclosedReport(
    Verdict Verdict, Evidence Evidence, Reason[] Reasons, DocumentKind? Kind, Dictionary<string, object> Fields)
{
    /// <param name="report">What the terminal's own code found.</param>
    /// <param name="disclosure">What the trust list lets the purpose see; null for a purpose that it does not name.</param>
    internal static DisclosedReport Of(Report report, Disclosure? disclosure)
    {
        // The carrier's and the issuer's reasons are nobody's secret.
        if (report.Document == null)
        {
            return new DisclosedReport(report.Verdict, report.Evidence, report.Reasons, null, []);
        }

        return disclosure != null && disclosure.MaySeeKind((int)report.Document.Kind)
            ? new Redaction(report, disclosure).Apply()
            : new DisclosedReport(Verdict.Unknown, new Evidence(), [new Reason(SimulatorReason.PurposeUnknown, 0)], null, []);
    }
}
