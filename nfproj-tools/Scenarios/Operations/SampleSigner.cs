using System.Security.Cryptography;
using ELicense.Crypto;
using ELicense.Crypto.Ed25519;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Prng;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Math.EC;
using Org.BouncyCastle.Security;
using ECCurve = System.Security.Cryptography.ECCurve;

namespace NFProjTools.Scenarios.Operations;

/// <summary>
/// Signs with Bouncy Castle and a key made from a number. For measuring only: whoever knows the number knows the key.
/// </summary>
internal sealed class SampleSigner
{
    // R of the arithmetic, by which a number modulo n is multiplied before it is inverted.
    private static readonly BigInteger s_montgomery = BigInteger.One.ShiftLeft(261);
    private readonly Curve _curve;
    private readonly byte[] _secret;
    private readonly ECPrivateKeyParameters? _private;
    private readonly ECPublicKeyParameters? _public;
    private readonly ECDsa? _framework;
    private int _signatures;

    public SampleSigner(Curve curve, int number)
    {
        _curve = curve;
        _secret = SHA256.HashData(BitConverter.GetBytes(number));
        _secret[0] = 0;
        if (curve == Curve.Ed25519)
        {
            Key = EdDsa.CreateKey(new Ed25519PrivateKeyParameters(_secret, 0).GeneratePublicKey().GetEncoded());
            return;
        }

        var parameters = CustomNamedCurves.GetByName(curve == Curve.P256 ? "secp256r1" : "sm2p256v1");
        var domain = new ECDomainParameters(parameters.Curve, parameters.G, parameters.N, parameters.H);
        _private = new ECPrivateKeyParameters(new BigInteger(1, _secret), domain);
        _public = new ECPublicKeyParameters(domain.G.Multiply(_private.D).Normalize(), domain);
        var (x, y) = (_public.Q.AffineXCoord.GetEncoded(), _public.Q.AffineYCoord.GetEncoded());
        Key = PublicKey.Create(curve, x, y);
        if (curve == Curve.P256)
        {
            _framework = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = { X = x, Y = y } });
        }
    }

    public PublicKey Key { get; }

    public byte[] Sign(byte[] message) => _curve switch
    {
        Curve.P256 => SignEcdsa(message),
        Curve.Sm2 => SignSm2(message),
        _ => SignEd25519(message),
    };

    /// <summary>Signs on P-256 or SM2 so that R has an even or an odd y.</summary>
    public byte[] Sign(byte[] message, bool isEven)
    {
        var signature = Sign(message);
        while (IsEven(message, signature) != isEven)
        {
            signature = _curve == Curve.P256 ? Twin(signature) : Sign(message);
        }

        return signature;
    }

    /// <summary>What takes longest to refuse: the R of a signature, and on P-256 an s that stops Euclid's algorithm.</summary>
    public byte[] Forge(byte[] message)
    {
        var signature = Sign(message);
        if (_curve == Curve.P256)
        {
            var (n, small) = (_private!.Parameters.N, BigInteger.ValueOf(message[0] + 1));
            return [.. signature[..32], .. Bytes(small.Multiply(s_montgomery.ModInverse(n)).Mod(n))];
        }

        signature[_curve == Curve.Sm2 ? 63 : 32] ^= 1;
        return signature;
    }

    public void VerifyByFramework(byte[] message, byte[] signature) =>
        _framework!.VerifyData(message, signature, HashAlgorithmName.SHA256);

    public void VerifyByBouncyCastle(byte[] message, byte[] signature)
    {
        if (_curve == Curve.P256)
        {
            var ecdsa = new ECDsaSigner();
            ecdsa.Init(false, _public);
            ecdsa.VerifySignature(SHA256.HashData(message), Half(signature, 0), Half(signature, 32));
            return;
        }

        ISigner signer = _curve == Curve.Sm2 ? new SM2Signer(PlainDsaEncoding.Instance, new SM3Digest()) : new Ed25519Signer();
        signer.Init(false, _curve == Curve.Sm2 ? _public : new Ed25519PublicKeyParameters(Key.X, 0));
        signer.BlockUpdate(message, 0, message.Length);
        signer.VerifySignature(signature);
    }

    private byte[] SignEcdsa(byte[] message)
    {
        var ecdsa = new ECDsaSigner(new HMacDsaKCalculator(new Sha256Digest()));
        ecdsa.Init(true, _private);
        var pair = ecdsa.GenerateSignature(SHA256.HashData(message));
        return [.. Bytes(pair[0]), .. Bytes(pair[1])];
    }

    private byte[] SignEd25519(byte[] message)
    {
        var signer = new Ed25519Signer();
        signer.Init(true, new Ed25519PrivateKeyParameters(_secret, 0));
        signer.BlockUpdate(message, 0, message.Length);
        return signer.GenerateSignature();
    }

    private byte[] SignSm2(byte[] message)
    {
        var random = new DigestRandomGenerator(new SM3Digest());
        random.AddSeedMaterial([.. _secret, .. BitConverter.GetBytes(_signatures++)]);
        var signer = new SM2Signer(PlainDsaEncoding.Instance, new SM3Digest());
        signer.Init(true, new ParametersWithRandom(_private, new SecureRandom(random)));
        signer.BlockUpdate(message, 0, message.Length);
        return signer.GenerateSignature();
    }

    // R is what a verification computes: u G + v Q.
    private bool IsEven(byte[] message, byte[] signature)
    {
        var (n, r, s) = (_private!.Parameters.N, Half(signature, 0), Half(signature, 32));
        var (u, v) = (s, r.Add(s).Mod(n));
        if (_curve == Curve.P256)
        {
            u = new BigInteger(1, SHA256.HashData(message)).Multiply(s.ModInverse(n)).Mod(n);
            v = r.Multiply(s.ModInverse(n)).Mod(n);
        }

        var point = ECAlgorithms.SumOfTwoMultiplies(_private.Parameters.G, u, _public!.Q, v).Normalize();
        return !point.AffineYCoord.ToBigInteger().TestBit(0);
    }

    // (r, n - s): holds as well, and is of -R.
    private byte[] Twin(byte[] signature) => [.. signature[..32], .. Bytes(_private!.Parameters.N.Subtract(Half(signature, 32)))];

    private static BigInteger Half(byte[] signature, int offset) => new(1, signature, offset, 32);

    private static byte[] Bytes(BigInteger number)
    {
        var digits = number.ToByteArrayUnsigned();
        return [.. new byte[32 - digits.Length], .. digits];
    }
}
