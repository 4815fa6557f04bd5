namespace ELicense.Verification.Stops;

/// <summary>What all documents of one stop say together, whatever the order in which they were scanned.</summary>
public sealed class StopSummary
{
    private readonly int _missingKinds;

    internal StopSummary(Verdict verdict, Reason[] reasons, Report[] reports, int missingKinds)
    {
        Verdict = verdict;
        Reasons = reasons;
        Reports = reports;
        _missingKinds = missingKinds;
    }

    /// <summary>
    /// The gravest of the documents' own verdicts and of <see cref="Reasons"/>; never Pass while something is missing.
    /// </summary>
    public Verdict Verdict { get; }

    /// <summary>Gravest first; only what follows from the documents together.</summary>
    public Reason[] Reasons { get; }

    /// <summary>One a document, in the order of their first scans.</summary>
    public Report[] Reports { get; }

    /// <summary>True for a kind without which nothing can be concluded here.</summary>
    /// <param name="kind">1 … 5, as in DocumentKind.</param>
    public bool IsMissing(int kind)
    {
        return (_missingKinds & (1 << kind)) != 0;
    }
}
