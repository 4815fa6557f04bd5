using ELicense.Crypto;
using ELicense.Formats;
using ELicense.Verification.Trust;

namespace ELicense.Verification.Lists;

/// <summary>
/// The keys of a trust list that may sign status manifests: those with usage status, each for its regions, its kinds and its
/// time. A key for credentials is not enough.
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
    /// <param name="manifest">What it says.</param>
    internal bool HaveSigned(TrustList trust, CoseSign1 message, StatusManifest manifest)
    {
        if (trust == null || message.KeyId == null)
        {
            return false;
        }

        string regionCode = manifest.Region.ToString("D6");
        IssuerKey[] keys = trust.KeysWithId(message.KeyId);
        for (int i = 0; i < keys.Length; i++)
        {
            IssuerKey key = keys[i];
            if (key.Key != null && key.MayBeUsedFor(KeyUsage.Status) && key.IsOf(regionCode) && key.IsInForce(manifest.IssuedAt)
                && MaySignAllKinds(key, manifest) && _signature.Verify(message, key.Key) == SignatureResult.Valid)
            {
                return true;
            }
        }

        return false;
    }

    // Whoever may only list what is cancelled of one kind must not clear another.
    private static bool MaySignAllKinds(IssuerKey key, StatusManifest manifest)
    {
        for (int i = 0; i < manifest.Entries.Length; i++)
        {
            if (!key.MaySign(manifest.Entries[i].Kind))
            {
                return false;
            }
        }

        return true;
    }
}
