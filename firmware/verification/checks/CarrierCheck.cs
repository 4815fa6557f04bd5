using ELicense.Formats;

namespace ELicense.Verification.Checks;

/// <summary>Reads the code.</summary>
public sealed class CarrierCheck : Check
{
    public override bool Run(Examination examination)
    {
        examination.Code = LicenceCode.Read(examination.Text);
        switch (examination.Code.Outcome)
        {
            case CodeOutcome.Read:
                return true;
            case CodeOutcome.NotOurs:
                examination.Add(ReasonCode.NotALicenceCode);
                return false;
            case CodeOutcome.UnknownVersion:
                examination.Add(ReasonCode.UnknownVersion);
                return false;
            case CodeOutcome.UnknownKind:
                examination.Add(ReasonCode.UnknownKind);
                return false;
            default:
                examination.Add(ReasonCode.Damaged);
                return false;
        }
    }
}
