using ELicense.Crypto;
using ELicense.Crypto.Ed25519;
using static ELicense.Tests.Crypto.Signatures;

namespace ELicense.Tests.Crypto;

/// <summary>
/// Random signatures of Bouncy Castle, good and spoilt, by every curve and way: 500 each, or as many as the environment variable
/// ELICENSE_SIGNATURES says (100000 for a night).
/// </summary>
public sealed class AgreementTests
{
    private const int PerKey = 50;
    private const int Kept = 500;

    private static readonly Dictionary<Curve, Signed[]> _kept = [];

    private readonly SignatureVerifier _verifier = new([new EdDsa()]);
    private readonly int _count = int.Parse(Environment.GetEnvironmentVariable("ELICENSE_SIGNATURES") ?? "0");

    public static TheoryData<Curve, int, bool> Ways => new(
        from curve in new[] { Curve.P256, Curve.Sm2, Curve.Ed25519 }
        from way in new[] { (0, false), (32768, false), (8192, true), (16384, true), (32768, true) }
        where curve != Curve.Ed25519 || way.Item2 || way.Item1 == 0
        select (curve, way.Item1, way.Item2));

    [Theory]
    [MemberData(nameof(Ways))]
    public void EveryWay(Curve curve, int length, bool isKnown)
    {
        Random random = new(92);
        if (length > 0)
        {
            GeneratorTables.Use(_verifier, curve, length);
        }

        PublicKey? key = null;
        foreach (Signed signed in _count > Kept ? Sign(curve, _count) : Keep(curve))
        {
            if (!ReferenceEquals(key, signed.Key))
            {
                UseTable(key = signed.Key, isKnown ? length : 0);
            }

            AssertVerifies(signed, random);
        }
    }

    // Signing takes longer than verifying, so the ways of a curve share the signatures.
    private static Signed[] Keep(Curve curve)
    {
        if (!_kept.TryGetValue(curve, out Signed[]? signed))
        {
            _kept.Add(curve, signed = [.. Sign(curve, Kept)]);
        }

        return signed;
    }

    private static IEnumerable<Signed> Sign(Curve curve, int count)
    {
        Random random = new(91 + (int)curve);
        byte[] secret = [];
        PublicKey? key = null;
        for (int i = 0; i < count; i++)
        {
            if (i % PerKey == 0)
            {
                secret = Signed.Bytes(random, 31);
                key = Signed.With(curve, random, null, secret).Key;
            }
            yield return Signed.With(curve, random, key, secret);
        }
    }

    private void AssertVerifies(Signed signed, Random random)
    {
        Assert.Equal(SignatureResult.Valid, Verify(_verifier, signed.Key, signed.Message, signed.Signature));
        byte[] spoilt = Spoil(signed.Signature, random.Next(64), random.Next(8));
        Assert.NotEqual(SignatureResult.Valid, Verify(_verifier, signed.Key, signed.Message, spoilt));
    }

    private static void UseTable(PublicKey key, int length)
    {
        key.UseTable(null);
        if (length == 0)
        {
            return;
        }

        byte[] table = new byte[length];
        TableBuilder.Build(key, table);
        Assert.True(key.UseTable(new ArrayTable(table)));
    }
}
