using System.Numerics;
using System.Security.Cryptography;
using ELicense.Crypto;
using ELicense.Crypto.Ed25519;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Prng;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;
using static ELicense.Tests.Crypto.Signatures;
using Integer = Org.BouncyCastle.Math.BigInteger;

namespace ELicense.Tests.Crypto;

/// <summary>A key, a message and Bouncy Castle's signature of it.</summary>
internal sealed record Signed(PublicKey Key, byte[] Message, byte[] Signature)
{
    private static readonly byte[] _defaultId = "1234567812345678"u8.ToArray();

    internal static Signed With(Curve curve, Random random, PublicKey? key = null, byte[]? secret = null) => curve switch
    {
        Curve.P256 => WithP256(random, key, secret),
        Curve.Sm2 => WithSm2(random, key, secret),
        _ => WithEd25519(random, key, secret),
    };

    internal static Signed WithP256(Random random, PublicKey? key = null, byte[]? secret = null)
    {
        ECPrivateKeyParameters parameters = Secret("secp256r1", secret ?? Bytes(random, 31));
        ECDsaSigner signer = new(new HMacDsaKCalculator(new Sha256Digest()));
        byte[] message = Bytes(random, random.Next(200));
        signer.Init(true, parameters);
        Integer[] pair = signer.GenerateSignature(SHA256.HashData(message));
        byte[] signature = Pair(BigInteger.Parse(pair[0].ToString()), BigInteger.Parse(pair[1].ToString()));
        return new(key ?? KeyOf(Curve.P256, parameters), message, signature);
    }

    internal static Signed WithSm2(Random random, PublicKey? key = null, byte[]? secret = null)
    {
        ECPrivateKeyParameters parameters = Secret("sm2p256v1", secret ?? Bytes(random, 31));
        SM2Signer signer = new(PlainDsaEncoding.Instance, new SM3Digest());
        DigestRandomGenerator seeded = new(new SM3Digest());
        byte[] message = Bytes(random, random.Next(200));
        seeded.AddSeedMaterial(Bytes(random, 32));
        signer.Init(true, new ParametersWithID(new ParametersWithRandom(parameters, new SecureRandom(seeded)), _defaultId));
        signer.BlockUpdate(message, 0, message.Length);
        return new(key ?? KeyOf(Curve.Sm2, parameters), message, signer.GenerateSignature());
    }

    internal static Signed WithEd25519(Random random, PublicKey? key = null, byte[]? secret = null)
    {
        Ed25519PrivateKeyParameters parameters = new(secret is null ? Bytes(random, 32) : [.. secret, 0], 0);
        Ed25519Signer signer = new();
        byte[] message = Bytes(random, random.Next(200));
        signer.Init(true, parameters);
        signer.BlockUpdate(message, 0, message.Length);
        return new(key ?? EdDsa.CreateKey(parameters.GeneratePublicKey().GetEncoded()), message, signer.GenerateSignature());
    }

    internal static byte[] Bytes(Random random, int count)
    {
        byte[] bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static ECPrivateKeyParameters Secret(string name, byte[] secret)
    {
        var curve = CustomNamedCurves.GetByName(name);
        return new(new Integer(1, secret), new ECDomainParameters(curve.Curve, curve.G, curve.N, curve.H));
    }

    private static PublicKey KeyOf(Curve curve, ECPrivateKeyParameters secret)
    {
        var q = secret.Parameters.G.Multiply(secret.D).Normalize();
        return PublicKey.Create(curve, q.AffineXCoord.GetEncoded(), q.AffineYCoord.GetEncoded());
    }
}
