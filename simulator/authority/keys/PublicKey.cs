using ELicense.Formats;
using ELicense.Simulator.Authority.Messages;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;

namespace ELicense.Simulator.Authority.Keys;

/// <summary>A public key on P-256 or the SM2 curve.</summary>
public sealed class PublicKey
{
    private const int KeyTypeEc2 = 2;
    private const int KeyIdLength = 8;

    private readonly ECPublicKeyParameters _key;

    internal PublicKey(KeyAlgorithm algorithm, ECPublicKeyParameters key)
    {
        Algorithm = algorithm;
        _key = key;
        KeyId = Hash(Encode())[..KeyIdLength];
    }

    public KeyAlgorithm Algorithm { get; }

    /// <summary>32 bytes.</summary>
    public byte[] X => _key.Q.AffineXCoord.GetEncoded();

    /// <summary>32 bytes.</summary>
    public byte[] Y => _key.Q.AffineYCoord.GetEncoded();

    /// <summary>kid: the first 8 bytes of SHA-256 (P-256) or SM3 (SM2) over the encoded COSE_Key.</summary>
    public byte[] KeyId { get; }

    /// <summary>Takes a key from a message.</summary>
    /// <returns>Null when it is of another curve, has a user id of its own, or is no point of its curve.</returns>
    public static PublicKey? From(CoseKey key) => key.Curve switch
    {
        CoseKey.CurveP256 => From(KeyAlgorithm.P256, key.X, key.Y),
        CoseKey.CurveSm2 when key.UserId is null => From(KeyAlgorithm.Sm2, key.X, key.Y),
        _ => null,
    };

    /// <summary>Reads an encoded COSE_Key.</summary>
    /// <returns>Null when it is not one of a form that is taken here.</returns>
    public static PublicKey? Decode(byte[] encoded)
    {
        CborReader reader = new(new ByteSegment(encoded, 0, encoded.Length));
        CoseKey key = CoseKey.Read(reader);
        return reader.Failed ? null : From(key);
    }

    /// <summary>The COSE_Key (RFC 9053, section 7.1.1) with uncompressed coordinates, in deterministic encoding.</summary>
    public byte[] Encode() => new DeterministicMap()
        .Add(1, KeyTypeEc2)
        .Add(-1, CurveParameters.Of(Algorithm).CoseCurve)
        .Add(-2, X)
        .Add(-3, Y)
        .Encode();

    /// <param name="message">What was signed.</param>
    /// <param name="signature">r || s, 64 bytes.</param>
    public bool Verifies(byte[] message, byte[] signature)
    {
        ISigner signer = Algorithm == KeyAlgorithm.Sm2
            ? new SM2Signer(PlainDsaEncoding.Instance)
            : new DsaDigestSigner(new ECDsaSigner(), CurveParameters.Of(Algorithm).Digest(), PlainDsaEncoding.Instance);
        signer.Init(false, _key);
        signer.BlockUpdate(message, 0, message.Length);
        return signer.VerifySignature(signature);
    }

    private static PublicKey? From(KeyAlgorithm algorithm, byte[] x, byte[] y)
    {
        ECDomainParameters domain = CurveParameters.Of(algorithm).Domain;
        try
        {
            var point = domain.Curve.ValidatePoint(new BigInteger(1, x), new BigInteger(1, y));
            return new PublicKey(algorithm, new ECPublicKeyParameters(point, domain));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private byte[] Hash(byte[] bytes)
    {
        IDigest digest = CurveParameters.Of(Algorithm).Digest();
        byte[] hash = new byte[digest.GetDigestSize()];
        digest.BlockUpdate(bytes, 0, bytes.Length);
        digest.DoFinal(hash, 0);
        return hash;
    }
}
