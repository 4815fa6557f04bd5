using System.Numerics;
using System.Security.Cryptography;
using ELicense.Crypto;
using Org.BouncyCastle.Crypto.EC;
using static ELicense.Tests.Crypto.Signatures;
using ECPoint = Org.BouncyCastle.Math.EC.ECPoint;
using Integer = Org.BouncyCastle.Math.BigInteger;

namespace ELicense.Tests.Crypto;

/// <summary>
/// Signatures made backwards: with R, r and s chosen first, Q = (s R - e G) / r is a key under which (r, s) holds for the hash
/// e. So every exceptional case of the verification can be had on purpose.
/// </summary>
public sealed class EcdsaEdgeTests
{
    private static readonly byte[] _message = [0x45, 0x4C, 0x43];
    private static readonly BigInteger _e = Number(SHA256.HashData(_message)) % P256Order;
    private static readonly ECPoint _g = CustomNamedCurves.GetByName("secp256r1").G;
    private readonly SignatureVerifier _verifier = new();
    private int _tableLength;

    /// <summary>Without tables; then with the generator's alone and with both, by length.</summary>
    public static TheoryData<int> Ways => [0, -8192, -32768, 8192, 16384, 32768];

    // x(R) is n or more: then r = x(R) - n, and the comparison has to add n again.
    [Theory]
    [MemberData(nameof(Ways))]
    public void AbscissaBeyondTheOrder(int way)
    {
        Use(way);
        ECPoint point = PointFrom(P256Order, out BigInteger x);
        BigInteger r = x - P256Order;
        Assert.True(r > 0);
        Assert.Equal(SignatureResult.Valid, VerifyBackwards(point, r, 12345));
    }

    // r + n is below p and the abscissa of a point, but R is not that point.
    [Theory]
    [MemberData(nameof(Ways))]
    public void AbscissaBeyondTheOrderOfAnotherPoint(int way)
    {
        Use(way);
        ECPoint point = PointFrom(P256Order, out BigInteger x);
        BigInteger r = x - P256Order;
        Assert.Equal(SignatureResult.Invalid, VerifyBackwards(point.Twice().Normalize(), r, 12345));
    }

    // u G = v Q: the last addition doubles.
    [Theory]
    [MemberData(nameof(Ways))]
    public void EqualSummands(int way)
    {
        Use(way);
        BigInteger s = 7777, u = _e * Inverse(s) % P256Order;
        ECPoint r = Times(_g, 2 * u % P256Order);
        Assert.Equal(SignatureResult.Valid, VerifyBackwards(r, Number(r.AffineXCoord.GetEncoded()) % P256Order, s));
    }

    // u G = -v Q: the sum is infinity, which no r fits.
    [Theory]
    [MemberData(nameof(Ways))]
    public void OppositeSummands(int way)
    {
        Use(way);
        BigInteger r = Number(_g.AffineXCoord.GetEncoded());
        ECPoint q = Times(_g, (P256Order - _e) * Inverse(r) % P256Order);
        Assert.Equal(SignatureResult.Invalid, Verify(_verifier, Key(q), _message, Pair(r, 4242)));
    }

    private SignatureResult VerifyBackwards(ECPoint point, BigInteger r, BigInteger s)
    {
        ECPoint sum = Times(point, s).Subtract(Times(_g, _e));
        ECPoint q = Times(sum, Inverse(r));
        return Verify(_verifier, Key(q), _message, Pair(r, s));
    }

    private void Use(int way)
    {
        _tableLength = Math.Max(way, 0);
        if (way != 0)
        {
            GeneratorTables.Use(_verifier, Curve.P256, Math.Abs(way));
        }
    }

    private PublicKey Key(ECPoint q)
    {
        PublicKey key = PublicKey.Create(Curve.P256, q.AffineXCoord.GetEncoded(), q.AffineYCoord.GetEncoded());
        if (_tableLength == 0)
        {
            return key;
        }

        byte[] table = new byte[_tableLength];
        TableBuilder.Build(key, table);
        Assert.True(key.UseTable(new ArrayTable(table)));
        return key;
    }

    // The first point with an abscissa beyond a number.
    private static ECPoint PointFrom(BigInteger start, out BigInteger x)
    {
        for (x = start + 1; ; x++)
        {
            try
            {
                return _g.Curve.DecodePoint([2, .. Bytes(x)]).Normalize();
            }
            catch (ArgumentException)
            {
                // no point has this abscissa
            }
        }
    }

    private static ECPoint Times(ECPoint point, BigInteger k) => point.Multiply(new Integer(k.ToString())).Normalize();

    private static BigInteger Inverse(BigInteger a) => BigInteger.ModPow(a, P256Order - 2, P256Order);
}
