using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;

namespace ELicense.Simulator.Authority.Keys;

/// <summary>
/// A private key on P-256 or the SM2 curve. Signatures are deterministic: the same key and message give the same bytes.
/// Must not be used for real credentials: neither the arithmetic nor the storage is protected against somebody on this computer.
/// </summary>
public sealed class SigningKey
{
    private const int SecretLength = 32;

    private readonly ECPrivateKeyParameters _key;

    private SigningKey(KeyAlgorithm algorithm, BigInteger secret)
    {
        ECDomainParameters domain = CurveParameters.Of(algorithm).Domain;
        _key = new ECPrivateKeyParameters(secret, domain);
        PublicKey = new PublicKey(algorithm, new ECPublicKeyParameters(domain.G.Multiply(secret).Normalize(), domain));
    }

    public PublicKey PublicKey { get; }

    public KeyAlgorithm Algorithm => PublicKey.Algorithm;

    /// <summary>The alg header: ESP256 (RFC 9864), or the private number of SM2 with SM3.</summary>
    public long CoseAlgorithm => CurveParameters.Of(Algorithm).CoseAlgorithm;

    /// <summary>Makes a key: the first 32 bytes of the source that are a private key.</summary>
    public static SigningKey Create(KeyAlgorithm algorithm, IRandomSource random)
    {
        byte[] candidate = new byte[SecretLength];
        do
        {
            random.Fill(candidate);
        }
        while (!IsSecret(algorithm, new BigInteger(1, candidate)));

        return FromSecret(algorithm, candidate);
    }

    /// <param name="algorithm">The key's algorithm.</param>
    /// <param name="secret">The private number, 32 bytes.</param>
    /// <exception cref="ArgumentException">The bytes are no private key.</exception>
    public static SigningKey FromSecret(KeyAlgorithm algorithm, byte[] secret)
    {
        BigInteger number = new(1, secret);
        return secret.Length == SecretLength && IsSecret(algorithm, number)
            ? new SigningKey(algorithm, number)
            : throw new ArgumentException("not a private key", nameof(secret));
    }

    /// <summary>The private number, 32 bytes.</summary>
    public byte[] ToSecret()
    {
        byte[] digits = _key.D.ToByteArrayUnsigned();
        byte[] secret = new byte[SecretLength];
        digits.CopyTo(secret, SecretLength - digits.Length);
        return secret;
    }

    /// <summary>r || s, 64 bytes.</summary>
    public byte[] Sign(byte[] message)
    {
        ISigner signer = Algorithm == KeyAlgorithm.Sm2 ? Sm2Signer(message) : P256Signer();
        signer.BlockUpdate(message, 0, message.Length);
        return signer.GenerateSignature();
    }

    // RFC 6979, but for the choice that EvenNonce makes.
    private DsaDigestSigner P256Signer()
    {
        CurveParameters curve = CurveParameters.Of(Algorithm);
        ECDsaSigner ecdsa = new(new EvenNonce(curve.Domain, new HMacDsaKCalculator(curve.Digest())));
        DsaDigestSigner signer = new(ecdsa, curve.Digest(), PlainDsaEncoding.Instance);
        signer.Init(true, _key);
        return signer;
    }

    // No standard makes SM2 deterministic, so its nonce comes from a source that is keyed with the secret and the message.
    private SM2Signer Sm2Signer(byte[] message)
    {
        SM2Signer signer = new(PlainDsaEncoding.Instance);
        signer.Init(true, new ParametersWithRandom(_key, new MessageKeyedRandom(CurveParameters.Of(Algorithm).Domain, ToSecret(), message)));
        return signer;
    }

    // SM2 also excludes n - 1 (GB/T 32918.1, section 6.1); for P-256 the loss of one key in 2^256 is none.
    private static bool IsSecret(KeyAlgorithm algorithm, BigInteger number) =>
        number.SignValue > 0 && number.CompareTo(CurveParameters.Of(algorithm).Domain.N.Subtract(BigInteger.One)) < 0;
}
