using ELicense.Formats;
using ELicense.Formats.Documents;
using ELicense.Verification.Lists;
using ELicense.Verification.Online;

namespace ELicense.Verification;

/// <summary>What came out of one scan: all that a screen, a log or a test needs, and nothing that is not proven.</summary>
public sealed class Report
{
    private readonly bool _isChallengeOpen;

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
        _isChallengeOpen = examination.NeedsChallenge;
    }

    /// <summary>The same scan with other findings.</summary>
    internal Report(Report before, Evidence evidence, Reason[] reasons, OnlineFacts online)
    {
        bool needsHolder = before.Document == null || before.Document.IsBoundToHolder;
        Evidence = evidence;
        Reasons = reasons;
        Verdict = VerdictRule.Decide(evidence, needsHolder, reasons);
        Document = before.Document;
        Credential = before.Credential;
        Presentation = before.Presentation;
        ListAnswer = before.ListAnswer;
        Time = before.Time;
        TrustSequence = before.TrustSequence;
        Online = online;
        _isChallengeOpen = before._isChallengeOpen;
    }

    public Verdict Verdict { get; }

    /// <summary>True: the document is the authority's, so an Unknown verdict is about its state, not about its origin.</summary>
    public bool IsGenuine => VerdictRule.IsGenuine(Evidence);

    public Evidence Evidence { get; }

    /// <summary>All reasons, gravest first; empty for a plain Pass.</summary>
    public Reason[] Reasons { get; }

    /// <summary>
    /// What the authority has signed; null when no signature fits, because then nothing in the code is anybody's word.
    /// </summary>
    public Document Document { get; }

    /// <summary>The credential around the document; null with it.</summary>
    public Credential Credential { get; }

    /// <summary>The holder's proof; null with the document, and for a credential that was shown alone.</summary>
    public Presentation Presentation { get; }

    /// <summary>List, age and sequence that the status rests on; null when the lists were not asked.</summary>
    public StatusAnswer ListAnswer { get; }

    /// <summary>
    /// What the authority's service says today; null when nobody asked, or nothing that could be believed came.
    /// </summary>
    public OnlineFacts Online { get; }

    /// <summary>The time that dates were judged by.</summary>
    public TrustedTime Time { get; }

    /// <summary>0 without a trust list.</summary>
    public long TrustSequence { get; }

    /// <summary>True when the phone's answer to six digits could turn Unknown into a verdict.</summary>
    public bool NeedsChallenge => _isChallengeOpen && Verdict == Verdict.Unknown;

    /// <summary>Whether a reason with this number is among the reasons.</summary>
    public bool HasReason(int code)
    {
        for (int i = 0; i < Reasons.Length; i++)
        {
            if (Reasons[i].Code == code)
            {
                return true;
            }
        }

        return false;
    }

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
