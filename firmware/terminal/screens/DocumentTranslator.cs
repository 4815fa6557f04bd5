using ELicense.Formats;
using ELicense.Formats.Documents;
using ELicense.Terminal.Text;

namespace ELicense.Terminal.Screens;

/// <summary>
/// Puts what a document says into the officer's words: the headline, what to compare, and the facts of its kind.
/// </summary>
public sealed class DocumentTranslator
{
    private const int LastKnownPurpose = 5;

    private readonly Phrases _phrases;

    public DocumentTranslator(Phrases phrases)
    {
        _phrases = phrases;
    }

    /// <summary>Fills the document's part of a view.</summary>
    public void Translate(Document document, VerdictView view)
    {
        view.Kind = _phrases.Text(PhraseNumber.DocumentKind + (int)document.Kind);
        switch (document.Kind)
        {
            case DocumentKind.DrivingLicence:
                Translate((DrivingLicence)document, view);
                break;
            case DocumentKind.VehicleLicence:
                Translate((VehicleLicence)document, view);
                break;
            case DocumentKind.InspectionMark:
                Translate((InspectionMark)document, view);
                break;
            case DocumentKind.Authorisation:
                Translate((Authorisation)document, view);
                break;
            case DocumentKind.DeregistrationCertificate:
                Translate((DeregistrationCertificate)document, view);
                break;
        }
    }

    private void Translate(DrivingLicence licence, VerdictView view)
    {
        view.Headline = licence.Name;
        view.ComparisonLabel = _phrases.Text(PhraseNumber.ComparePerson);
        view.Comparison = Sex(licence.Sex) + " " + _phrases.Text(PhraseNumber.BirthYear, licence.BirthYear)
            + " " + _phrases.Text(PhraseNumber.IdTail) + licence.IdTail;
        Add(view, PhraseNumber.LicenceNumber, licence.Number);
        Add(view, PhraseNumber.Classes, licence.Classes);
        Add(view, PhraseNumber.ValidUntil, Day(licence.ValidUntil));
        Add(view, PhraseNumber.Conditions, licence.Conditions);
    }

    private void Translate(VehicleLicence licence, VerdictView view)
    {
        SetPlate(licence.Plate, view);
        Add(view, PhraseNumber.Owner, licence.Owner);
        Add(view, PhraseNumber.VehicleType, licence.VehicleType);
        Add(view, PhraseNumber.InspectionUntil, Day(licence.InspectionUntil));
        Add(view, PhraseNumber.Vin, licence.Vin);
        if (licence.InsuranceUntil != 0)
        {
            Add(view, PhraseNumber.InsuranceUntil, Day(licence.InsuranceUntil));
        }

        Add(view, PhraseNumber.Use, licence.Use);
    }

    private void Translate(InspectionMark mark, VerdictView view)
    {
        SetPlate(mark.Plate, view);
        Add(view, PhraseNumber.VinTail, mark.VinTail);
        Add(view, PhraseNumber.ValidUntil, Day(mark.ValidUntil));
    }

    private void Translate(Authorisation authorisation, VerdictView view)
    {
        view.Headline = authorisation.Grantee;
        view.ComparisonLabel = _phrases.Text(PhraseNumber.ComparePerson);
        view.Comparison = _phrases.Text(PhraseNumber.IdTail) + authorisation.GranteeIdTail;
        Add(view, PhraseNumber.Plate, authorisation.Plate);
        Add(view, PhraseNumber.ValidUntil, Day(authorisation.ValidUntil));
        Add(view, PhraseNumber.Purposes, Purposes(authorisation.Purposes));
        Add(view, PhraseNumber.Owner, authorisation.Owner);
    }

    private void Translate(DeregistrationCertificate certificate, VerdictView view)
    {
        SetPlate(certificate.Plate, view);
        Add(view, PhraseNumber.Vin, certificate.Vin);
        Add(view, PhraseNumber.Day, Day(certificate.Day));
        Add(view, PhraseNumber.Cause, certificate.Reason);
        Add(view, PhraseNumber.Recycler, certificate.Recycler);
    }

    private static void SetPlate(string plate, VerdictView view)
    {
        view.Headline = plate;
        view.IsPlate = true;
    }

    private void Add(VerdictView view, int label, string value) => view.Facts.Add(_phrases.Text(label), value);

    /// <summary>ISO 5218.</summary>
    private string Sex(int sex) =>
        _phrases.Text(sex == 1 ? PhraseNumber.Male : sex == 2 ? PhraseNumber.Female : PhraseNumber.SexNotStated);

    private string Day(int day) => day == CivilDate.Unlimited ? _phrases.Text(PhraseNumber.Unlimited) : CivilDate.ToText(day);

    private string Purposes(int[] purposes)
    {
        string text = "";
        for (int i = 0; i < purposes.Length; i++)
        {
            int number = purposes[i] <= LastKnownPurpose ? PhraseNumber.Purpose + purposes[i] : PhraseNumber.OtherPurpose;
            text += (i == 0 ? "" : " ") + _phrases.Text(number);
        }
        return text;
    }
}
