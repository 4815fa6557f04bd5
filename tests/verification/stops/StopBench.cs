using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Stops;

namespace ELicense.Tests.Verification.Stops;

/// <summary>Scans of documents at one terminal, from which stops are put together in any order.</summary>
public sealed class StopBench
{
    private readonly TestTerminal _terminal = new();
    private Checkpoint? _checkpoint;
    private byte _id;

    public TestTerminal Terminal => _terminal;

    /// <summary>A scan of a live code.</summary>
    /// <param name="kind">1 … 5.</param>
    /// <param name="change">Changes fields of the sample document before it is signed.</param>
    public Report Scan(int kind, Action<SortedDictionary<int, object>>? change = null) => Scan(Credential(kind, change));

    public Report Scan(SampleCredential credential, long? at = null) => Scan(_terminal.Show(credential, at));

    public Report Scan(string text) => (_checkpoint ??= _terminal.Start()).Examine(text);

    /// <summary>A credential with an id of its own.</summary>
    public SampleCredential Credential(int kind, Action<SortedDictionary<int, object>>? change = null)
    {
        SampleCredential credential = _terminal.Credential(kind);
        credential.Id = [0, 0, 0, 0, 0, 0, 0, ++_id];
        change?.Invoke(credential.Fields);
        return credential;
    }

    /// <summary>The same document with a list that this terminal does not have.</summary>
    public SampleCredential WithUnknownState(SampleCredential credential)
    {
        // The region after the kind: 330000, whose lists were not published.
        credential.ListId = credential.Kind + "5090000";
        return credential;
    }

    public static StopSummary Summarise(params IEnumerable<Report> reports)
    {
        StopSession session = new();
        foreach (Report report in reports)
        {
            session.Add(report);
        }

        return session.Summarise();
    }

    public static int[] Codes(StopSummary summary) => [.. summary.Reasons.Select(reason => reason.Code)];

    /// <summary>The driver of the samples drives the vehicle of another, who has authorised him.</summary>
    public static void ForTheDriver(SortedDictionary<int, object> authorisation)
    {
        authorisation[3] = "车主";
        authorisation[4] = "样本";
        authorisation[5] = "001X";
    }

    public static void OfAnotherOwner(SortedDictionary<int, object> vehicle) => vehicle[4] = "车主";

    public static IEnumerable<T[]> Permutations<T>(T[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany((item, i) =>
            Permutations<T>([.. items[..i], .. items[(i + 1)..]]).Select(rest => (T[])[item, .. rest]));
}
