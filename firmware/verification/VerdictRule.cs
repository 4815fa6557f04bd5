namespace ELicense.Verification;

/// <summary>
/// The one way from evidence and reasons to a verdict. Evidence alone sets the least grave verdict that is possible and reasons can
/// only make it graver, so a check that forgets its reason cannot let anybody pass.
/// </summary>
public static class VerdictRule
{
    internal const int ForgeryGravity = 7;

    /// <summary>The verdict.</summary>
    /// <param name="evidence">What the checks found.</param>
    /// <param name="needsHolder">Whether this kind of document never passes without its holder's proof.</param>
    /// <param name="reasons">All reasons that the checks gave.</param>
    public static Verdict Decide(Evidence evidence, bool needsHolder, Reason[] reasons)
    {
        Verdict verdict = Floor(evidence, needsHolder);
        int gravity = IsForgery(evidence, needsHolder) ? ForgeryGravity : GravityOf(verdict);
        for (int i = 0; i < reasons.Length; i++)
        {
            if (reasons[i].Gravity > gravity)
            {
                gravity = reasons[i].Gravity;
                verdict = reasons[i].Verdict;
            }
        }

        return verdict;
    }

    /// <summary>True when the document is proven to be the authority's: the family of Unknown that says "genuine, state unknown".</summary>
    public static bool IsGenuine(Evidence evidence)
    {
        return evidence.Signature == Answer.Yes && evidence.Issuer == Answer.Yes;
    }

    internal static int GravityOf(Verdict verdict)
    {
        switch (verdict)
        {
            case Verdict.Pass: return 1;
            case Verdict.Notice: return 2;
            case Verdict.MustNotDrive: return 4;
            case Verdict.NotValid: return 5;
            case Verdict.Wanted: return 6;
            default: return 3;
        }
    }

    private static Verdict Floor(Evidence evidence, bool needsHolder)
    {
        Answer holder = needsHolder ? evidence.Holder : Answer.Yes;
        if (IsForgery(evidence, needsHolder) || evidence.Issuer == Answer.No || evidence.Validity == Answer.No)
        {
            return Verdict.NotValid;
        }

        if (evidence.Status == Answer.No || evidence.Rules == Answer.No)
        {
            return Verdict.MustNotDrive;
        }

        bool complete = evidence.Signature == Answer.Yes && evidence.Issuer == Answer.Yes && evidence.Validity == Answer.Yes
            && evidence.Status == Answer.Yes && holder == Answer.Yes && evidence.Rules == Answer.Yes;
        return complete ? Verdict.Pass : Verdict.Unknown;
    }

    private static bool IsForgery(Evidence evidence, bool needsHolder)
    {
        return evidence.Signature == Answer.No || (needsHolder && evidence.Holder == Answer.No);
    }
}
