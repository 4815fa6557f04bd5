using ELicense.Formats;
using ELicense.Formats.Documents;

namespace ELicense.Verification.Checks;

/// <summary>Whether what the document says allows driving today: its dates, its points, and what its kind means.</summary>
public sealed class DocumentCheck : Check
{
    private const int PointsOfACycle = 12;

    public override bool Run(Examination examination)
    {
        if (!examination.Time.IsTrusted)
        {
            return true;
        }

        int today = CivilDate.Of(examination.Time.Now);
        examination.Evidence.Rules = Answer.Yes;
        switch (examination.Code.Credential.Document.Kind)
        {
            case DocumentKind.DrivingLicence:
                Judge(examination, (DrivingLicence)examination.Code.Credential.Document, today);
                break;
            case DocumentKind.VehicleLicence:
                Judge(examination, (VehicleLicence)examination.Code.Credential.Document, today);
                break;
            case DocumentKind.InspectionMark:
                RefuseAfter(examination, ReasonCode.InspectionOverdue, today,
                    ((InspectionMark)examination.Code.Credential.Document).ValidUntil);
                break;
            case DocumentKind.Authorisation:
                Judge(examination, (Authorisation)examination.Code.Credential.Document, today);
                break;
            case DocumentKind.DeregistrationCertificate:
                examination.Add(ReasonCode.VehicleDeregistered);
                break;
            default:
                examination.Evidence.Rules = Answer.Unknown;
                break;
        }

        return true;
    }

    private static void Judge(Examination examination, DrivingLicence licence, int today)
    {
        RefuseAfter(examination, ReasonCode.LicenceEnded, today, licence.ValidUntil);
        RefuseBefore(examination, ReasonCode.LicenceNotBegun, today, licence.ValidFrom);
        if (licence.Points >= PointsOfACycle)
        {
            Refuse(examination, ReasonCode.OverScored);
        }

        int daysLeft = licence.ValidUntil - today;
        if (daysLeft >= 0 && daysLeft <= examination.Trust.Policy.ExpiringSoon)
        {
            examination.Add(ReasonCode.ExpiresSoon, daysLeft);
        }
    }

    private static void Judge(Examination examination, VehicleLicence licence, int today)
    {
        RefuseAfter(examination, ReasonCode.InspectionOverdue, today, licence.InspectionUntil);
        if (licence.InsuranceUntil > 0)
        {
            RefuseAfter(examination, ReasonCode.InsuranceEnded, today, licence.InsuranceUntil);
        }
    }

    private static void Judge(Examination examination, Authorisation authorisation, int today)
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
