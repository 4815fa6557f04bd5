using ELicense.Formats;
using ELicense.Verification.Trust;

namespace ELicense.Verification.Checks;

/// <summary>Whether the key that signed may sign this kind of document for this authority, and might when it did.</summary>
public sealed class IssuerCheck : Check
{
    public override bool Run(Examination examination)
    {
        Credential credential = examination.Code.Credential;
        IssuerKey key = examination.Key;
        bool allowed = key.MayBeUsedFor(KeyUsage.Credentials) && key.MaySign((int)credential.Document.Kind)
            && key.IsOf(credential.Issuer);
        if (!allowed)
        {
            return Refuse(examination, ReasonCode.IssuerNotAllowed);
        }

        if (!key.IsInForce(credential.IssuedAt))
        {
            return Refuse(examination, ReasonCode.IssuerKeyNotInForce);
        }

        // Past its end the list no longer decides who is trusted. A clock that is not trusted cannot say that it is past.
        if (examination.Time.IsTrusted && examination.Time.Now >= examination.Trust.Expires)
        {
            examination.Add(ReasonCode.TrustListOutOfDate);
            return true;
        }

        examination.Evidence.Issuer = Answer.Yes;
        return true;
    }

    private static bool Refuse(Examination examination, int code)
    {
        examination.Evidence.Issuer = Answer.No;
        examination.Add(code);
        return false;
    }
}
