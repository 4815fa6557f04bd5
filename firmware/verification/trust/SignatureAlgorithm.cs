using ELicense.Crypto;
using ELicense.Crypto.Ed25519;
using ELicense.Formats;

namespace ELicense.Verification.Trust;

/// <summary>COSE algorithm numbers. The key decides the algorithm; the header only has to agree.</summary>
internal static class SignatureAlgorithm
{
    private const int AlgEs256 = -7;
    private const int AlgEsp256 = -9;
    private const int AlgEdDsa = -8;
    private const int AlgEd25519 = -19;
    private const int AlgSm2 = -65601;

    /// <summary>The curve that an algorithm runs on; Unknown for an algorithm that is not supported.</summary>
    internal static Curve CurveOf(long algorithm)
    {
        switch (algorithm)
        {
            case AlgEs256:
            case AlgEsp256:
                return Curve.P256;
            case AlgSm2:
                return Curve.Sm2;
            case AlgEdDsa:
            case AlgEd25519:
                return Curve.Ed25519;
            default:
                return Curve.Unknown;
        }
    }

    /// <summary>Reads a COSE_Key out of a list of keys, of which one that is not understood must not make the others void.</summary>
    /// <returns>Null for a key that this firmware cannot verify with; the reader then fails only when no item is there.</returns>
    internal static PublicKey ReadKey(CborReader reader)
    {
        CborReader item = new CborReader(reader.ReadEncoded());
        CoseKey key = CoseKey.Read(item);
        return item.Failed ? null : KeyOf(key);
    }

    /// <summary>The key as the signature library takes it; null when it is no key of its curve.</summary>
    internal static PublicKey KeyOf(CoseKey key)
    {
        switch (key.Curve)
        {
            case CoseKey.CurveP256:
                return PublicKey.Create(Curve.P256, key.X, key.Y);
            case CoseKey.CurveSm2:
                return key.UserId == null
                    ? PublicKey.Create(Curve.Sm2, key.X, key.Y)
                    : PublicKey.CreateSm2(key.X, key.Y, key.UserId);
            case CoseKey.CurveEd25519:
                return EdDsa.CreateKey(key.X);
            default:
                return null;
        }
    }
}
