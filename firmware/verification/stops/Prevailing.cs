namespace ELicense.Verification.Stops;

/// <summary>
/// Which of two scans of one document counts, whichever came first: a live proof answers a copy or an old code, as its reasons
/// ask for; but a proof that another key made, or that was seen elsewhere, stays. Among equals the graver.
/// </summary>
internal static class Prevailing
{
    internal static Report Of(Report known, Report scanned)
    {
        int before = RankOf(known);
        int after = RankOf(scanned);
        if (after != before)
        {
            return after > before ? scanned : known;
        }

        // Of two that weigh the same the newer, because it tells the age of proof and lists more truly.
        return scanned.Gravity >= known.Gravity ? scanned : known;
    }

    private static int RankOf(Report report)
    {
        for (int i = 0; i < report.Reasons.Length; i++)
        {
            int code = report.Reasons[i].Code;
            if (code == ReasonCode.ProofByAnotherKey || code == ReasonCode.ProofSeenBefore)
            {
                return 3;
            }
        }

        switch (report.Evidence.Holder)
        {
            case Answer.Yes: return 2;
            case Answer.No: return 1;
            default: return 0;
        }
    }
}
