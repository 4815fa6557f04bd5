using System.Numerics;
using ELicense.Crypto;
using ELicense.Crypto.Arithmetic;
using Org.BouncyCastle.Crypto.EC;
using ECPoint = Org.BouncyCastle.Math.EC.ECPoint;
using Integer = Org.BouncyCastle.Math.BigInteger;

namespace ELicense.Tests.Crypto;

/// <summary>
/// The fast ways to u G + v Q on numbers and keys that an attacker would choose: they may give up, and never give a wrong answer.
/// </summary>
public class SumTests
{
    private readonly WorkSpace _work = new();
    private readonly PointArithmetic _arithmetic = new(new EuclideanReduction());

    public static TheoryData<Curve, int> Tables =>
        new(from curve in new[] { Curve.P256, Curve.Sm2 } from length in new[] { 8192, 16384, 32768 } select (curve, length));

    // Equal points (u = v, Q = G), opposite ones (v = n - u), sums that meet on the way (Q = 2^k G), and ends of the range.
    [Theory]
    [MemberData(nameof(Tables))]
    public void CombGivesUpOrIsRight(Curve name, int length)
    {
        WeierstrassCurve curve = WeierstrassCurve.Of(name);
        BigInteger n = Order(name);
        PointTable tableOfG = Table(new PublicKey(curve), length);
        int gaveUp = 0, infinite = 0;
        foreach (BigInteger q in new[] { 1, n - 1, 2, 256, BigInteger.One << 32, n / 3 })
        {
            PublicKey key = Key(name, q);
            PointTable tableOfQ = Table(key, length);
            foreach ((BigInteger u, BigInteger v) in Numbers(n, q))
            {
                ECPoint expected = Times(name, (u + v * q) % n);
                bool found = CombSum.Compute(_work, curve, Element(u), Element(v), tableOfG, tableOfQ);
                gaveUp += found ? 0 : 1;
                infinite += found && expected.IsInfinity ? 1 : 0;
                if (found)
                {
                    AssertEqual(curve, expected);
                }
            }
        }
        Assert.NotEqual(0, gaveUp);
        if (length == 32768)
        {
            Assert.NotEqual(0, infinite);
        }
    }

    // A true answer is never wrong; for numbers without special form it is always found, whichever sign the point has.
    [Theory]
    [MemberData(nameof(Tables))]
    public void HalfSizeIsNeverWronglyTrue(Curve name, int length)
    {
        WeierstrassCurve curve = WeierstrassCurve.Of(name);
        BigInteger n = Order(name);
        PointTable tableOfG = Table(new PublicKey(curve), length);
        int ordinary = 0, ordinaryFound = 0, special = 0;
        foreach (BigInteger q in new[] { 1, n - 1, 2, n / 3 })
        {
            PublicKey key = Key(name, q);
            foreach ((BigInteger u, BigInteger v) in Numbers(n, q))
            {
                ECPoint sum = Times(name, (u + v * q) % n);
                bool isOrdinary = v > n >> 20 && n - v > n >> 20 && !sum.IsInfinity && !u.IsZero;
                if (v.IsZero)
                {
                    continue;
                }

                if (!sum.IsInfinity && Holds(curve, u, v, key, sum.AffineXCoord.GetEncoded()))
                {
                    ordinaryFound++;
                }
                else if (isOrdinary)
                {
                    special++;
                }

                ordinary += isOrdinary ? 1 : 0;
                ECPoint next = Times(name, (u + v * q + 1) % n);
                byte[] other = next.IsInfinity ? new byte[32] : next.AffineXCoord.GetEncoded();
                bool isSame = !sum.IsInfinity && other.SequenceEqual(sum.AffineXCoord.GetEncoded());
                Assert.Equal(isSame, Holds(curve, u, v, key, other) || isSame);
            }
        }
        Assert.True(ordinaryFound > ordinary / 2, $"{ordinaryFound} of {ordinary}, {special} missed");

        bool Holds(WeierstrassCurve curve, BigInteger u, BigInteger v, PublicKey key, byte[] x)
        {
            _work.U.Copy(Element(u));
            _work.V.Copy(Element(v));
            _work.X.Read(x, 0);
            return HalfSizeCheck.Holds(_work, curve, key.Point, tableOfG);
        }
    }

    // Quotients of 2^29 and more stop Lehmer's method: it says so, and Fermat's theorem takes over.
    [Theory]
    [InlineData(Curve.P256)]
    [InlineData(Curve.Sm2)]
    public void ReductionGetsStuckAndInversionDoesNot(Curve name)
    {
        PrimeField order = WeierstrassCurve.Of(name).Order;
        BigInteger n = Order(name);
        EuclideanReduction euclid = new();
        ModularInverse modularInverse = new(euclid);
        FieldElement encoded = new(), inverse = new();
        int stuck = 0;
        foreach (BigInteger a in new BigInteger[] { 1, 2, 3, n - 1, n - 2, (n - 1) / 2, (n + 1) / 2, BigInteger.One << 224 })
        {
            if (!euclid.Run(order.Modulus, Element(a), 0))
            {
                stuck++;
            }

            inverse.Copy(Element(a));
            Assert.True(modularInverse.Compute(order, inverse, encoded));
            order.Multiply(encoded, Element(a), encoded);
            order.Reduce(encoded);
            Assert.Equal(0, FieldElement.Compare(encoded, order.One));
        }
        Assert.NotEqual(0, stuck);
    }

    private static IEnumerable<(BigInteger U, BigInteger V)> Numbers(BigInteger n, BigInteger q)
    {
        Random random = new(95);
        BigInteger[] ends = [0, 1, 2, 3, n - 1, n - 2, n / 2, BigInteger.One << 128, BigInteger.One << 224];
        foreach (BigInteger u in ends)
        {
            foreach (BigInteger v in ends)
            {
                yield return (u, v);
            }
        }
        for (int i = 0; i < 10; i++)
        {
            BigInteger u = Signatures.Number(Signed.Bytes(random, 32)) % n, v = Signatures.Number(Signed.Bytes(random, 32)) % n;
            yield return (u, v);
            yield return (u, u);
            yield return (u, n - u);
            yield return (q * v % n, v);         // u G = v Q
            yield return ((n - q * v % n) % n, v); // u G = -v Q
        }
    }

    private void AssertEqual(WeierstrassCurve curve, ECPoint expected)
    {
        JacobianPoint point = new();
        if (!expected.IsInfinity)
        {
            PublicKey key = PublicKey.Create(curve.Name, expected.AffineXCoord.GetEncoded(), expected.AffineYCoord.GetEncoded());
            point.Load(curve.Field, key.Point, false);
        }
        Assert.True(_arithmetic.AreEqual(curve.Field, point, _work.Sum));
    }

    private static BigInteger Order(Curve name) => name == Curve.Sm2 ? Signatures.Sm2Order : Signatures.P256Order;

    private static ECPoint Times(Curve name, BigInteger k) =>
        CustomNamedCurves.GetByName(name == Curve.Sm2 ? "sm2p256v1" : "secp256r1")
            .G.Multiply(new Integer(k.ToString())).Normalize();

    private static PublicKey Key(Curve name, BigInteger d)
    {
        ECPoint q = Times(name, d);
        return PublicKey.Create(name, q.AffineXCoord.GetEncoded(), q.AffineYCoord.GetEncoded());
    }

    private static ArrayTable Table(PublicKey key, int length)
    {
        byte[] table = new byte[length];
        TableBuilder.Build(key, table);
        return new ArrayTable(table);
    }

    private static FieldElement Element(BigInteger number)
    {
        FieldElement element = new();
        element.Read(Signatures.Bytes(number), 0);
        return element;
    }
}
