using ELicense.Terminal.Text;
using ELicense.Verification;
using ELicense.Verification.Stops;

namespace ELicense.Terminal.Screens;

/// <summary>Puts a stop into the officer's words: its documents, what follows from them together, and what is missing.</summary>
public sealed class StopTranslator
{
    private const int FirstKind = 1;
    private const int LastKind = 5;

    private readonly Phrases _phrases;
    private readonly ReportTranslator _reports;

    public StopTranslator(Phrases phrases, ReportTranslator reports)
    {
        _phrases = phrases;
        _reports = reports;
    }

    /// <summary>What the screen shows of a stop.</summary>
    public StopView Translate(int number, StopSummary summary)
    {
        int missing = 0;
        for (int kind = FirstKind; kind <= LastKind; kind++)
        {
            missing |= summary.IsMissing(kind) ? 1 << kind : 0;
        }

        return Translate(number, summary.Verdict, summary.Reasons, summary.Reports, missing);
    }

    /// <param name="number">Of the stop.</param>
    /// <param name="verdict">Of all documents together.</param>
    /// <param name="reasons">What follows from them together, gravest first.</param>
    /// <param name="reports">One a document.</param>
    /// <param name="missingKinds">A bit for each kind without which nothing can be concluded.</param>
    internal StopView Translate(int number, Verdict verdict, Reason[] reasons, Report[] reports, int missingKinds)
    {
        bool isWanted = verdict == Verdict.Wanted;
        Verdict shown = isWanted ? WithoutWanted(reasons, reports, missingKinds) : verdict;
        StopView view = new StopView
        {
            Look = ReportTranslator.LookOf(shown, AreGenuine(reports)),
            HasOfficersMark = isWanted,
            HasDocuments = reports.Length > 0,
            Rows = new Listing(_phrases.Text(ScreenPhrase.StopTitle, number)),
        };
        view.Word = shown == Verdict.Unknown && missingKinds != 0
            ? _phrases.Text(ScreenPhrase.Incomplete)
            : _reports.Word(shown, view.Look);
        AddDocuments(reports, view.Rows);
        AddReasons(_reports.Reasons(reasons), view.Rows);
        AddMissing(missingKinds, view.Rows);
        return view;
    }

    /// <summary>
    /// What the stop would be if whoever is wanted had a notice: shown in its place, a bystander learns nothing from the whole that the
    /// single documents do not say.
    /// </summary>
    private static Verdict WithoutWanted(Reason[] reasons, Report[] reports, int missingKinds)
    {
        Verdict gravest = missingKinds == 0 ? Verdict.Notice : Verdict.Unknown;
        for (int i = 0; i < reports.Length; i++)
        {
            gravest = Graver(gravest, reports[i].Verdict);
        }

        for (int i = 0; i < reasons.Length; i++)
        {
            gravest = Graver(gravest, reasons[i].Verdict);
        }

        return gravest;
    }

    private static Verdict Graver(Verdict a, Verdict b) => GravityOf(b) > GravityOf(a) ? b : a;

    private static int GravityOf(Verdict verdict)
    {
        switch (verdict)
        {
            case Verdict.NotValid: return 4;
            case Verdict.MustNotDrive: return 3;
            case Verdict.Unknown: return 2;
            default: return 1;
        }
    }

    private void AddDocuments(Report[] reports, Listing rows)
    {
        for (int i = 0; i < reports.Length; i++)
        {
            VerdictView view = _reports.Translate(reports[i]);
            string kind = view.Kind == null ? _phrases.Text(PhraseNumber.DocumentKind) : view.Kind;
            rows.Add(kind, view.Headline == null ? view.Word : view.Headline + " " + view.Word);
        }

        if (reports.Length == 0)
        {
            rows.Add("", _phrases.Text(ScreenPhrase.NoDocument));
        }
    }

    private void AddReasons(ReasonView[] reasons, Listing rows)
    {
        if (reasons.Length > 0)
        {
            rows.AddHeading(_phrases.Text(ScreenPhrase.Together));
        }

        for (int i = 0; i < reasons.Length; i++)
        {
            rows.AddReason(reasons[i]);
        }
    }

    private void AddMissing(int kinds, Listing rows)
    {
        for (int kind = FirstKind; kind <= LastKind; kind++)
        {
            if ((kinds >> kind & 1) != 0)
            {
                rows.Add(_phrases.Text(ScreenPhrase.Missing), _phrases.Text(PhraseNumber.DocumentKind + kind), RowMark.Framed);
            }
        }
    }

    private static bool AreGenuine(Report[] reports)
    {
        for (int i = 0; i < reports.Length; i++)
        {
            if (!reports[i].IsGenuine)
            {
                return false;
            }
        }

        return true;
    }
}
