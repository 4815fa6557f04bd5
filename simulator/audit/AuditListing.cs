using System.Globalization;
using ELicense.Formats.Documents;
using ELicense.Hal.Esp32;
using ELicense.Simulator.Authority.Store;
using ELicense.Simulator.Scan;
using ELicense.Terminal.Audit;
using ELicense.Verification;

namespace ELicense.Simulator.Audit;

/// <summary>
/// A log in words, one line an entry: number, time ("?" when the clock was not trusted), event, verdict, kind, reason, code,
/// credential. The authority, which has the terminal's secret and all ids, names the credential; nobody else can.
/// </summary>
public sealed class AuditListing
{
    private readonly Dictionary<int, string> _credentials;

    /// <param name="trail">The log.</param>
    /// <param name="store">The authority; null when only the terminal is at hand.</param>
    public AuditListing(AuditTrail trail, AuthorityStore? store)
    {
        var chain = new AuditChain(new NativeKeyedHash(), trail.Device);
        _credentials = (store?.Credentials.Ids() ?? [])
            .GroupBy(id => BitConverter.ToInt32(chain.SubjectOf(id))).ToDictionary(same => same.Key, same => Name(same));
        Lines = [.. trail.Entries.Select(entry => Line(AuditEntry.Read(entry.Sequence, entry.Stored, 0)))];
    }

    public IReadOnlyList<string> Lines { get; }

    private string Line(AuditEntry entry) => string.Join("  ",
    [
        entry.Sequence.ToString(CultureInfo.InvariantCulture).PadLeft(8),
        DateTimeOffset.FromUnixTimeSeconds(entry.Time).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            + (entry.IsTimeTrusted ? " " : "?"),
        entry.Event.ToString().PadRight(15),
        .. Details(entry),
    ]).TrimEnd();

    private IEnumerable<string> Details(AuditEntry entry)
    {
        if (entry.Event == AuditEvent.Scan || entry.Verdict != Verdict.Unknown)
        {
            yield return VerdictName.Of(entry.Verdict);
        }

        if (entry.Kind != DocumentKind.Unknown)
        {
            yield return $"kind {(int)entry.Kind}";
        }

        if (entry.Reason != 0)
        {
            yield return $"reason {entry.Reason}";
        }

        if (entry.Code != 0)
        {
            yield return $"code {entry.Code}";
        }

        if (entry.Subject != 0)
        {
            yield return "credential " + _credentials.GetValueOrDefault(entry.Subject, $"#{entry.Subject:x8}");
        }
    }

    private static string Name(IEnumerable<byte[]> ids) => string.Join(" or ", ids.Select(Convert.ToHexStringLower));
}
