using ELicense.Formats.Documents;
using ELicense.Terminal.Online;
using ELicense.Terminal.Text;
using ELicense.Verification;

namespace ELicense.Terminal.Screens;

/// <summary>
/// Puts a report into the officer's words. It decides nothing: shape and word follow the verdict, the lines its reasons.
/// </summary>
public sealed class ReportTranslator
{
    // State 1: an open violation or accident.
    private const int OrdinaryNotice = ReasonCode.ListedState + 1;

    private readonly Phrases _phrases;
    private readonly DocumentTranslator _documents;
    private readonly OnlineTranslator _online;

    public ReportTranslator(Phrases phrases)
    {
        _phrases = phrases;
        _documents = new DocumentTranslator(phrases);
        _online = new OnlineTranslator(phrases);
    }

    /// <summary>What the screen shows of a report.</summary>
    public VerdictView Translate(Report report)
    {
        VerdictView view = Translate(report.Verdict, report.IsGenuine, report.Reasons, report.Document, AgeOf(report));
        _online.Translate(report, view);
        return view;
    }

    internal VerdictView Translate(Verdict verdict, bool isGenuine, Reason[] reasons, Document document, string listAge)
    {
        VerdictView view = new VerdictView
        {
            Look = LookOf(verdict, isGenuine),
            HasOfficersMark = verdict == Verdict.Wanted,
            Reasons = verdict == Verdict.Wanted ? DiscreetReasons(reasons) : Reasons(reasons),
            ListAge = listAge,
        };
        view.Word = Word(verdict, view.Look);
        if (document != null)
        {
            _documents.Translate(document, view);
        }

        return view;
    }

    /// <summary>The look of a verdict; whoever is wanted looks like a notice.</summary>
    public static VerdictLook LookOf(Verdict verdict, bool isGenuine)
    {
        switch (verdict)
        {
            case Verdict.Pass:
                return VerdictLook.Pass;
            case Verdict.Notice:
            case Verdict.Wanted:
                return VerdictLook.Notice;
            case Verdict.MustNotDrive:
                return VerdictLook.MustNotDrive;
            case Verdict.NotValid:
                return VerdictLook.NotValid;
            default:
                return isGenuine ? VerdictLook.StateUnknown : VerdictLook.Unreadable;
        }
    }

    private string AgeOf(Report report)
    {
        return report.ListAnswer == null || report.ListAnswer.Manifest == null
            ? _phrases.Text(PhraseNumber.NoList)
            : ListAge.Text(_phrases, report.ListAnswer.Manifest.IssuedAt, report.Time);
    }

    /// <summary>The words of a verdict; a comma may divide them.</summary>
    internal string Word(Verdict verdict, VerdictLook look)
    {
        if (look == VerdictLook.StateUnknown)
        {
            return _phrases.Text(PhraseNumber.StateUnknown);
        }

        Verdict shown = verdict == Verdict.Wanted ? Verdict.Notice : verdict;
        return _phrases.Text(PhraseNumber.Verdict + (int)shown);
    }

    /// <summary>Reasons as they are: not for whoever is wanted.</summary>
    internal ReasonView[] Reasons(Reason[] reasons)
    {
        ReasonView[] views = new ReasonView[reasons.Length];
        for (int i = 0; i < reasons.Length; i++)
        {
            views[i] = View(reasons[i]);
        }

        return views;
    }

    /// <summary>
    /// The most common notice in the place of what must not be read over a shoulder, and of the other reasons those that a notice
    /// has too. Words of its own would tell a bystander as much as the true ones.
    /// </summary>
    private ReasonView[] DiscreetReasons(Reason[] reasons)
    {
        int count = 1;
        for (int i = 0; i < reasons.Length; i++)
        {
            count += IsHarmless(reasons[i]) ? 1 : 0;
        }

        ReasonView[] views = new ReasonView[count];
        views[0] = View(new Reason(OrdinaryNotice, 0));
        for (int i = reasons.Length - 1; i >= 0; i--)
        {
            if (IsHarmless(reasons[i]))
            {
                views[--count] = View(reasons[i]);
            }
        }
        return views;
    }

    private static bool IsHarmless(Reason reason) => reason.Verdict == Verdict.Notice || reason.Verdict == Verdict.Pass;

    private ReasonView View(Reason reason) => new ReasonView(
        reason.Code.ToString(), _phrases.Text(reason.Code, reason.Argument), _phrases.Action(reason.Code, reason.Argument));
}
