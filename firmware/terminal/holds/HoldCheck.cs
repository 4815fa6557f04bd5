using ELicense.Verification;
using ELicense.Verification.Checks;

namespace ELicense.Terminal.Holds;

/// <summary>Says of a licence or vehicle that was held with this terminal that it was.</summary>
public sealed class HoldCheck : Check
{
    private readonly HoldRegister _holds;

    public HoldCheck(HoldRegister holds)
    {
        _holds = holds;
    }

    public override bool Run(Examination examination)
    {
        bool isGenuine = examination.Evidence.Signature == Answer.Yes && examination.Evidence.Issuer == Answer.Yes;
        HoldCode code = isGenuine ? _holds.Find(examination.Code.Credential.Document) : HoldCode.Unknown;
        if (code != HoldCode.Unknown)
        {
            examination.Evidence.Rules = Answer.No;
            examination.Add(ReasonCode.HeldHere + (int)code);
        }

        return true;
    }
}
