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
using Org.BouncyCastle.Security;
using ECPoint = Org.BouncyCastle.Math.EC.ECPoint;

namespace ELicense.Simulator.Conformance.Benchmark;

/// <summary>
/// Signs with Bouncy Castle and a key made from a number. For measuring only: whoever knows the number knows the key.
/// </summary>
internal sealed class SampleSigner
{
    private readonly Curve _curve;
    private readonly byte[] _secret;
    private readonly ECPrivateKeyParameters? _private;
    private readonly ECPublicKeyParameters? _public;
    private readonly ECDsa? _framework;
    private int _signatures;

    internal SampleSigner(Curve curve, int number)
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
        ECDomainParameters domain = new(parameters.Curve, parameters.G, parameters.N, parameters.H);
        _private = new ECPrivateKeyParameters(new BigInteger(1, _secret), domain);
        _public = new ECPublicKeyParameters(domain.G.Multiply(_private.D).Normalize(), domain);
        byte[] x = _public.Q.AffineXCoord.GetEncoded(), y = _public.Q.AffineYCoord.GetEncoded();
        Key = PublicKey.Create(curve, x, y);
        if (curve == Curve.P256)
        {
            _framework = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = { X = x, Y = y } });
        }
    }

    internal PublicKey Key { get; }

    internal byte[] Sign(byte[] message, bool? isEven)
    {
        byte[] signature = Sign(message);
        while (isEven is bool even && IsEven(message, signature) != even)
        {
            signature = _curve == Curve.P256 ? Twin(signature) : Sign(message);
        }
        return signature;
    }

    internal bool VerifyByFramework(byte[] message, byte[] signature) =>
        _framework!.VerifyData(message, signature, HashAlgorithmName.SHA256);

    internal bool VerifyByBouncyCastle(byte[] message, byte[] signature)
    {
        if (_curve == Curve.P256)
        {
            ECDsaSigner ecdsa = new();
            ecdsa.Init(false, _public);
            return ecdsa.VerifySignature(SHA256.HashData(message), Half(signature, 0), Half(signature, 32));
        }
        ISigner signer = _curve == Curve.Sm2 ? new SM2Signer(PlainDsaEncoding.Instance, new SM3Digest()) : new Ed25519Signer();
        signer.Init(false, _curve == Curve.Sm2 ? _public : new Ed25519PublicKeyParameters(Key.X, 0));
        signer.BlockUpdate(message, 0, message.Length);
        return signer.VerifySignature(signature);
    }

    private byte[] Sign(byte[] message)
    {
        if (_curve == Curve.P256)
        {
            ECDsaSigner ecdsa = new(new HMacDsaKCalculator(new Sha256Digest()));
            ecdsa.Init(true, _private);
            BigInteger[] pair = ecdsa.GenerateSignature(SHA256.HashData(message));
            return [.. Bytes(pair[0]), .. Bytes(pair[1])];
        }
        if (_curve == Curve.Ed25519)
        {
            Ed25519Signer edwards = new();
            edwards.Init(true, new Ed25519PrivateKeyParameters(_secret, 0));
            edwards.BlockUpdate(message, 0, message.Length);
            return edwards.GenerateSignature();
        }
        DigestRandomGenerator random = new(new SM3Digest());
        random.AddSeedMaterial([.. _secret, .. BitConverter.GetBytes(_signatures++)]);
        SM2Signer sm2 = new(PlainDsaEncoding.Instance, new SM3Digest());
        sm2.Init(true, new ParametersWithRandom(_private, new SecureRandom(random)));
        sm2.BlockUpdate(message, 0, message.Length);
        return sm2.GenerateSignature();
    }

    // R is what a verification computes: u G + v Q.
    private bool IsEven(byte[] message, byte[] signature)
    {
        BigInteger n = _private!.Parameters.N, r = Half(signature, 0), s = Half(signature, 32), u = s, v = r.Add(s).Mod(n);
        if (_curve == Curve.P256)
        {
            u = new BigInteger(1, SHA256.HashData(message)).Multiply(s.ModInverse(n)).Mod(n);
            v = r.Multiply(s.ModInverse(n)).Mod(n);
        }
        ECPoint point = _private.Parameters.G.Multiply(u).Add(_public!.Q.Multiply(v)).Normalize();
        return !point.AffineYCoord.ToBigInteger().TestBit(0);
    }

    // (r, n - s): holds as well, and is of -R.
    private byte[] Twin(byte[] signature) => [.. signature[..32], .. Bytes(_private!.Parameters.N.Subtract(Half(signature, 32)))];

    private static BigInteger Half(byte[] signature, int offset) => new(1, signature, offset, 32);

    private static byte[] Bytes(BigInteger number)
    {
        byte[] digits = number.ToByteArrayUnsigned();
        return [.. new byte[32 - digits.Length], .. digits];
    }
}
