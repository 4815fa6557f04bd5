using System.Numerics;
using System.Security.Cryptography;
using ELicense.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using static ELicense.Tests.Crypto.Signatures;
using Integer = Org.BouncyCastle.Math.BigInteger;

namespace ELicense.Tests.Crypto;

/// <summary>Signs with a key made from a seed and deterministically (RFC 6979), by Bouncy Castle; verifies by .NET.</summary>
internal sealed class P256Signer
{
    private readonly ECDsaSigner _signer = new(new HMacDsaKCalculator(new Sha256Digest()));
    private readonly ECParameters _public;

    internal P256Signer(int seed)
    {
        var curve = CustomNamedCurves.GetByName("secp256r1");
        BigInteger d = Number(SHA256.HashData(BitConverter.GetBytes(seed))) % (P256Order - 1) + 1;
        ECPrivateKeyParameters secret = new(new Integer(d.ToString()), new ECDomainParameters(curve));
        var q = curve.G.Multiply(secret.D).Normalize();
        _signer.Init(true, secret);
        _public = new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = q.AffineXCoord.GetEncoded(), Y = q.AffineYCoord.GetEncoded() },
        };
        Key = PublicKey.Create(Curve.P256, _public.Q.X, _public.Q.Y);
    }

    internal PublicKey Key { get; }

    internal byte[] Sign(byte[] message)
    {
        Integer[] pair = _signer.GenerateSignature(SHA256.HashData(message));
        return Pair(BigInteger.Parse(pair[0].ToString()), BigInteger.Parse(pair[1].ToString()));
    }

    internal bool FrameworkVerifies(byte[] message, byte[] signature)
    {
        using ECDsa ecdsa = ECDsa.Create(_public);
        return ecdsa.VerifyData(message, signature, HashAlgorithmName.SHA256);
    }
}
