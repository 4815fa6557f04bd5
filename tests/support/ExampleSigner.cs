using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;

namespace ELicense.Tests.Support;

/// <summary>P-256 by BouncyCastle with a key made of a name and deterministic signatures (RFC 6979): the same bytes every time.</summary>
public sealed class ExampleSigner : ISigner
{
    private static readonly ECDomainParameters s_curve = CurveParameters();

    private readonly ECPrivateKeyParameters _key;

    public ExampleSigner(string name)
    {
        _key = new ECPrivateKeyParameters(new BigInteger(1, SHA256.HashData(Encoding.ASCII.GetBytes(name))).Mod(s_curve.N), s_curve);
        byte[] q = s_curve.G.Multiply(_key.D).Normalize().GetEncoded(false);
        (X, Y) = (q[1..33], q[33..]);
        KeyId = SHA256.HashData(q)[..8];
    }

    public long Algorithm => -9;

    public int CoseCurve => 1;

    public byte[] X { get; }

    public byte[] Y { get; }

    public byte[] KeyId { get; }

    public byte[] Sign(byte[] message)
    {
        var signer = new ECDsaSigner(new HMacDsaKCalculator(new Sha256Digest()));
        signer.Init(true, _key);
        BigInteger[] signature = signer.GenerateSignature(SHA256.HashData(message));
        return PlainDsaEncoding.Instance.Encode(s_curve.N, signature[0], signature[1]);
    }

    private static ECDomainParameters CurveParameters()
    {
        var curve = NistNamedCurves.GetByName("P-256");
        return new ECDomainParameters(curve.Curve, curve.G, curve.N, curve.H);
    }
}
