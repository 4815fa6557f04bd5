using ELicense.Verification.Checks;
using ELicense.Verification.Trust;

namespace ELicense.Verification;

/// <summary>
/// The way of a scan: one text in, one report out, through a row of checks that know nothing of each other. A check may end the row
/// where nothing further could be concluded; what was not checked stays unknown.
/// </summary>
public sealed class Verifier
{
    private readonly Check[] _checks;

    /// <param name="checks">The checks in their order.</param>
    public Verifier(Check[] checks)
    {
        _checks = checks;
    }

    /// <summary>Examines the text of a code.</summary>
    /// <param name="text">As the scan engine gave it, of any length and content.</param>
    /// <param name="stop">The number of the stop at which it was shown.</param>
    /// <param name="trust">The trust list; null when there is none.</param>
    /// <param name="time">The time of the scan.</param>
    public Report Verify(string text, int stop, TrustList trust, TrustedTime time)
    {
        Examination examination = new Examination(text, stop, trust, time);
        for (int i = 0; i < _checks.Length && _checks[i].Run(examination); i++)
        {
        }

        Report report = new Report(examination);
        if (report.Verdict == Verdict.Unknown && report.Reasons.Length == 0)
        {
            // A verdict that nobody can explain is a fault of this program; it must at least not look like an answer.
            examination.Add(ReasonCode.NotDecided);
            return new Report(examination);
        }

        return report;
    }
}
