using ELicense.Formats;
using ELicense.Formats.Documents;
using ELicense.Verification.Lists;

namespace ELicense.Verification;

/// <summary>What came out of one scan: all that a screen, a log or a test needs, and nothing that is not proven.</summary>
public sealed class Report
{
    internal Report(Examination examination)
    {
        Document shown = DocumentOf(examination);
        bool needsHolder = shown == null || shown.IsBoundToHolder;
        Evidence = examination.Evidence;
        Reasons = examination.ReasonsByGravity();
        Verdict = VerdictRule.Decide(Evidence, needsHolder, Reasons);
        Document = shown;
        Credential = shown == null ? null : examination.Code.Credential;
        Presentation = shown == null ? null : examination.Code.Presentation;
        ListAnswer = examination.ListAnswer;
        Time = examination.Time;
        TrustSequence = examination.Trust == null ? 0 : examination.Trust.Sequence;
        NeedsChallenge = examination.NeedsChallenge && Verdict == Verdict.Unknown;
    }

    public Verdict Verdict { get; }

    /// <summary>True: the document is the authority's, so an Unknown verdict is about its state, not about its origin.</summary>
    public bool IsGenuine => VerdictRule.IsGenuine(Evidence);

    public Evidence Evidence { get; }

    /// <summary>All reasons, gravest first; empty for a plain Pass.</summary>
    public Reason[] Reasons { get; }

    /// <summary>What the authority has signed; null when no signature fits, because then nothing in the code is anybody's word.</summary>
    public Document Document { get; }

    /// <summary>The credential around the document; null with it.</summary>
    public Credential Credential { get; }

    /// <summary>The holder's proof; null with the document, and for a credential that was shown alone.</summary>
    public Presentation Presentation { get; }

    /// <summary>List, age and sequence that the status rests on; null when the lists were not asked.</summary>
    public StatusAnswer ListAnswer { get; }

    /// <summary>The time that dates were judged by.</summary>
    public TrustedTime Time { get; }

    /// <summary>0 without a trust list.</summary>
    public long TrustSequence { get; }

    /// <summary>True when the phone's answer to six digits could turn Unknown into a verdict.</summary>
    public bool NeedsChallenge { get; }

    /// <summary>Order of the verdicts as in <see cref="Reason.Gravity"/>.</summary>
    internal int Gravity
    {
        get
        {
            int gravity = VerdictRule.GravityOf(Verdict);
            return Reasons.Length > 0 && Reasons[0].Gravity > gravity ? Reasons[0].Gravity : gravity;
        }
    }

    private static Document DocumentOf(Examination examination)
    {
        return examination.Evidence.Signature == Answer.Yes ? examination.Code.Credential.Document : null;
    }
}
