using ELicense.Crypto;
using ELicense.Formats;
using ELicense.Verification.Trust;

namespace ELicense.Verification.Lists;

/// <summary>
/// The keys of a trust list that may sign status manifests: those with usage status, each for its regions and its time. A key for
/// credentials is not enough.
/// </summary>
internal sealed class ManifestSigners
{
    private readonly MessageSignature _signature;

    internal ManifestSigners(MessageSignature signature)
    {
        _signature = signature;
    }

    /// <summary>True when a key that the list trusts for this region's manifest has signed the message.</summary>
    /// <param name="trust">Null on a terminal that trusts nothing.</param>
    /// <param name="message">The signed manifest.</param>
    /// <param name="region">Its region.</param>
    /// <param name="issuedAt">Its time, Unix seconds.</param>
    internal bool HaveSigned(TrustList trust, CoseSign1 message, int region, long issuedAt)
    {
        if (trust == null || message.KeyId == null)
        {
            return false;
        }

        string regionCode = region.ToString("D6");
        IssuerKey[] keys = trust.KeysWithId(message.KeyId);
        for (int i = 0; i < keys.Length; i++)
        {
            IssuerKey key = keys[i];
            if (key.Key != null && key.MayBeUsedFor(KeyUsage.Status) && key.IsOf(regionCode) && key.IsInForce(issuedAt)
                && _signature.Verify(message, key.Key) == SignatureResult.Valid)
            {
                return true;
            }
        }

        return false;
    }
}
