using ELicense.Crypto;
using ELicense.Formats;
using ELicense.Verification.Trust;

namespace ELicense.Verification.Checks;

/// <summary>
/// Verifies the authority's signature. A key id that the trust list does not name is an unknown issuer, and no other key is tried;
/// among keys that share an id each is.
/// </summary>
public sealed class SignatureCheck : Check
{
    private readonly MessageSignature _signature;
    private readonly PreparedTables _tables;

    public SignatureCheck(MessageSignature signature, PreparedTables tables)
    {
        _signature = signature;
        _tables = tables;
    }

    public override bool Run(Examination examination)
    {
        if (examination.Trust == null)
        {
            examination.Add(ReasonCode.NoTrustList);
            return false;
        }

        CoseSign1 message = examination.Code.Credential.Message;
        if (SignatureAlgorithm.CurveOf(message.Algorithm) == Curve.Unknown)
        {
            examination.Add(ReasonCode.UnsupportedAlgorithm);
            return false;
        }

        IssuerKey[] keys = examination.Trust.KeysWithId(message.KeyId);
        if (keys.Length == 0)
        {
            examination.Add(ReasonCode.IssuerUnknown);
            return false;
        }

        return Verify(examination, message, keys);
    }

    private bool Verify(Examination examination, CoseSign1 message, IssuerKey[] keys)
    {
        bool canDecide = true;
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i].Key == null)
            {
                canDecide = false;
                continue;
            }

            _tables.Use(keys[i].Key, _signature.GeneratorOf(keys[i].Key.Curve));
            if (_signature.Verify(message, keys[i].Key) == SignatureResult.Valid)
            {
                examination.Key = keys[i];
                examination.Evidence.Signature = Answer.Yes;
                return true;
            }
        }

        examination.Evidence.Signature = canDecide ? Answer.No : Answer.Unknown;
        examination.Add(canDecide ? ReasonCode.Forged : ReasonCode.UnsupportedAlgorithm);
        return false;
    }
}
