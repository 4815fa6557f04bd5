using ELicense.Formats;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Parameters;

namespace ELicense.Simulator.Authority.Keys;

/// <summary>What the two algorithms differ in: curve, hash and their numbers in COSE.</summary>
internal sealed record CurveParameters(string Name, int CoseCurve, long CoseAlgorithm, Func<IDigest> Digest)
{
    private static readonly CurveParameters s_p256 =
        new("P-256", CoseKey.CurveP256, -9, () => new Sha256Digest());

    private static readonly CurveParameters s_sm2 =
        new("sm2p256v1", CoseKey.CurveSm2, -65601, () => new SM3Digest());

    internal ECDomainParameters Domain { get; } = DomainOf(Name);

    internal static CurveParameters Of(KeyAlgorithm algorithm) => algorithm switch
    {
        KeyAlgorithm.P256 => s_p256,
        KeyAlgorithm.Sm2 => s_sm2,
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm)),
    };

    private static ECDomainParameters DomainOf(string name)
    {
        X9ECParameters parameters = CustomNamedCurves.GetByName(name);
        return new ECDomainParameters(parameters.Curve, parameters.G, parameters.N, parameters.H);
    }
}
