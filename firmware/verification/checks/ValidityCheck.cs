using ELicense.Formats;

namespace ELicense.Verification.Checks;

/// <summary>Whether the credential holds now: nbf, exp and iat against a clock that can be trusted.</summary>
public sealed class ValidityCheck : Check
{
    // A credential made a moment ago is ahead of a terminal whose clock is a little slow.
    private const int Tolerance = 600;

    public override bool Run(Examination examination)
    {
        if (!examination.Time.IsTrusted)
        {
            examination.Add(ReasonCode.ClockNotTrusted);
            return true;
        }

        Credential credential = examination.Code.Credential;
        long now = examination.Time.Now;
        if (now >= credential.Expires)
        {
            examination.Evidence.Validity = Answer.No;
            examination.Add(ReasonCode.Expired);
        }
        else if (now < credential.NotBefore - Tolerance)
        {
            examination.Evidence.Validity = Answer.No;
            examination.Add(ReasonCode.NotYetValid);
        }
        else if (now < credential.IssuedAt - Tolerance)
        {
            examination.Add(ReasonCode.IssuedInTheFuture);
        }
        else
        {
            examination.Evidence.Validity = Answer.Yes;
        }

        return true;
    }
}
