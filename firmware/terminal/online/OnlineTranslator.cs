using ELicense.Formats;
using ELicense.Formats.Documents;
using ELicense.Terminal.Screens;
using ELicense.Terminal.Text;
using ELicense.Verification;
using ELicense.Verification.Online;
using ELicense.Verification.Trust;

namespace ELicense.Terminal.Online;

/// <summary>
/// Puts an online answer into the officer's words: all letters, the figures, the portrait. On the screen of somebody wanted it
/// shows of the letters those alone that a notice has, because a bystander reads them too.
/// </summary>
public sealed class OnlineTranslator
{
    private const int Ordinary = 1;
    private const int Moved = 2;

    private readonly Phrases _phrases;

    public OnlineTranslator(Phrases phrases)
    {
        _phrases = phrases;
    }

    /// <summary>Adds the answer to the view of a report, before the facts of the document.</summary>
    public void Translate(Report report, VerdictView view)
    {
        OnlineFacts online = report.Online;
        if (online == null)
        {
            return;
        }

        FactList facts = new FactList();
        bool isDiscreet = report.Verdict == Verdict.Wanted;
        Add(facts, OnlinePhrase.State, Letters(online.Letters, report.Credential.Status.Kind, isDiscreet));
        AddFigure(facts, OnlinePhrase.Violations, online.Violations);
        AddFigure(facts, OnlinePhrase.Accidents, online.Accidents);
        AddFigure(facts, OnlinePhrase.Points, online.Points);
        AddInspection(facts, online.InspectionUntil, report.Document);
        AddMortgage(facts, online.Mortgage);
        for (int i = 0; i < view.Facts.Count; i++)
        {
            facts.Add(view.Facts.Label(i), view.Facts.Value(i));
        }

        view.Facts = facts;
        view.Portrait = online.Portrait;
    }

    private bool IsChinese => _phrases.Language == Language.Chinese;

    private string Letters(string letters, int listKind, bool isDiscreet)
    {
        string text = "";
        for (int i = 0; i < letters.Length; i++)
        {
            if (!isDiscreet || IsHarmless(listKind, letters[i]))
            {
                text += (text.Length == 0 ? "" : IsChinese ? " " : ", ") + Words(listKind, letters[i]);
            }
        }

        return text.Length == 0 ? null : text;
    }

    private static bool IsHarmless(int listKind, char letter)
    {
        int state = VerdictTable.StateOf(listKind, letter);
        return state == Ordinary || state == Moved;
    }

    // A letter that this firmware has no word for stands for itself.
    private string Words(int listKind, char letter)
    {
        int place = letter - 'A' + 1;
        bool isVehicle = listKind == (int)DocumentKind.VehicleLicence;
        int number = (isVehicle ? OnlinePhrase.VehicleLetter : OnlinePhrase.DriverLetter) + place;
        return listKind <= (int)DocumentKind.VehicleLicence && _phrases.Has(number)
            ? letter + (IsChinese ? "" : " ") + _phrases.Text(number)
            : letter.ToString();
    }

    private void Add(FactList facts, int label, string value) => facts.Add(_phrases.Text(label), value);

    private void AddFigure(FactList facts, int label, int figure)
    {
        if (figure != OnlineFacts.NotGiven)
        {
            Add(facts, label, figure.ToString());
        }
    }

    // Where the document names the same day, that line is enough.
    private void AddInspection(FactList facts, int day, Document document)
    {
        bool isKnown = document.Kind == DocumentKind.VehicleLicence && ((VehicleLicence)document).InspectionUntil == day;
        if (day != OnlineFacts.NotGiven && !isKnown)
        {
            Add(facts, PhraseNumber.InspectionUntil, CivilDate.ToText(day));
        }
    }

    private void AddMortgage(FactList facts, Answer mortgage)
    {
        if (mortgage != Answer.Unknown)
        {
            Add(facts, OnlinePhrase.Mortgage, _phrases.Text(mortgage == Answer.Yes ? OnlinePhrase.Yes : OnlinePhrase.No));
        }
    }
}
