using ELicense.Formats;
using ELicense.Formats.Documents;

namespace ELicense.Verification.Checks;

/// <summary>
/// Whether what the document says allows driving today: its dates, its points, and what its kind means. Without a clock that can be
/// trusted no date is judged and nothing is allowed, but what needs no date still counts.
/// </summary>
public sealed class DocumentCheck : Check
{
    private const int PointsOfACycle = 12;

    public override bool Run(Examination examination)
    {
        Document document = examination.Code.Credential.Document;
        if (examination.Time.IsTrusted)
        {
            examination.Evidence.Rules = Answer.Yes;
            JudgeDates(examination, document, CivilDate.Of(examination.Time.Now));
        }

        if (document.Kind == DocumentKind.DrivingLicence && ((DrivingLicence)document).Points >= PointsOfACycle)
        {
            Refuse(examination, ReasonCode.OverScored);
        }

        if (document.Kind == DocumentKind.DeregistrationCertificate)
        {
            examination.Add(ReasonCode.VehicleDeregistered);
        }

        return true;
    }

    private static void JudgeDates(Examination examination, Document document, int today)
    {
        switch (document.Kind)
        {
            case DocumentKind.DrivingLicence:
                JudgeDates(examination, (DrivingLicence)document, today);
                break;
            case DocumentKind.VehicleLicence:
                JudgeDates(examination, (VehicleLicence)document, today);
                break;
            case DocumentKind.InspectionMark:
                RefuseAfter(examination, ReasonCode.InspectionOverdue, today, ((InspectionMark)document).ValidUntil);
                break;
            case DocumentKind.Authorisation:
                JudgeDates(examination, (Authorisation)document, today);
                break;
            case DocumentKind.DeregistrationCertificate:
                break;
            default:
                examination.Evidence.Rules = Answer.Unknown;
                break;
        }
    }

    private static void JudgeDates(Examination examination, DrivingLicence licence, int today)
    {
        RefuseAfter(examination, ReasonCode.LicenceEnded, today, licence.ValidUntil);
        RefuseBefore(examination, ReasonCode.LicenceNotBegun, today, licence.ValidFrom);
        int daysLeft = licence.ValidUntil - today;
        if (daysLeft >= 0 && daysLeft <= examination.Trust.Policy.ExpiringSoon)
        {
            examination.Add(ReasonCode.ExpiresSoon, daysLeft);
        }
    }

    private static void JudgeDates(Examination examination, VehicleLicence licence, int today)
    {
        RefuseAfter(examination, ReasonCode.InspectionOverdue, today, licence.InspectionUntil);
        if (licence.InsuranceUntil > 0)
        {
            RefuseAfter(examination, ReasonCode.InsuranceEnded, today, licence.InsuranceUntil);
        }
    }

    private static void JudgeDates(Examination examination, Authorisation authorisation, int today)
    {
        RefuseAfter(examination, ReasonCode.AuthorisationEnded, today, authorisation.ValidUntil);
        RefuseBefore(examination, ReasonCode.AuthorisationNotBegun, today, authorisation.ValidFrom);
    }

    private static void RefuseAfter(Examination examination, int code, int today, int lastDay)
    {
        if (today > lastDay)
        {
            Refuse(examination, code);
        }
    }

    private static void RefuseBefore(Examination examination, int code, int today, int firstDay)
    {
        if (today < firstDay)
        {
            Refuse(examination, code);
        }
    }

    private static void Refuse(Examination examination, int code)
    {
        examination.Evidence.Rules = Answer.No;
        examination.Add(code);
    }
}
