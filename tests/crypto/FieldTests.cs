using System.Numerics;
using ELicense.Crypto;
using ELicense.Crypto.Arithmetic;

namespace ELicense.Tests.Crypto;

/// <summary>The limb arithmetic against big integers, on random numbers and on limbs at their bounds.</summary>
public class FieldTests
{
    private const long Limb = 1L << 29;
    private static readonly BigInteger R = BigInteger.One << 261;

    public static TheoryData<string> Fields => ["P-256 p", "P-256 n", "SM2 p", "SM2 n"];

    public static TheoryData<string> CoordinateFields => ["P-256 p", "SM2 p"];

    [Theory]
    [MemberData(nameof(Fields))]
    public void ConstantsBelongToTheModulus(string name)
    {
        PrimeField field = Field(name);
        FieldElement one = new();
        Assert.Equal(R % Value(field.Modulus), Value(field.One));
        one.SetOne();
        field.Encode(one, one);
        AssertCongruent(field, R, one);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void CarriedProducts(string name)
    {
        PrimeField field = Field(name);
        FieldElement product = new(), square = new();
        foreach ((FieldElement a, FieldElement b) in Pairs(21, Carried, Carried))
        {
            field.Multiply(a, b, product);
            AssertMontgomery(field, Value(a) * Value(b), product);
            field.Square(a, square);
            AssertMontgomery(field, Value(a) * Value(a), square);
        }
    }

    [Theory]
    [MemberData(nameof(CoordinateFields))]
    public void LooseProducts(string name)
    {
        PrimeField field = Field(name);
        FieldElement product = new();
        foreach ((FieldElement a, FieldElement b) in Pairs(22, Sum, Difference))
        {
            field.Multiply(a, b, product);
            AssertMontgomery(field, Value(a) * Value(b), product);
            field.Square(b, product);
            AssertMontgomery(field, Value(b) * Value(b), product);
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void ProductMayReplaceItsOperands(string name)
    {
        PrimeField field = Field(name);
        FieldElement expected = new();
        foreach ((FieldElement a, FieldElement b) in Pairs(23, Carried, Carried))
        {
            field.Multiply(a, b, expected);
            field.Multiply(a, b, b);
            Assert.Equal(Value(expected), Value(b));
            field.Multiply(a, a, expected);
            field.Square(a, a);
            Assert.Equal(Value(expected), Value(a));
        }
    }

    [Theory]
    [MemberData(nameof(CoordinateFields))]
    public void FusedProducts(string name)
    {
        CoordinateField field = (CoordinateField)Field(name);
        FieldElement actual = new(), c = new(), d = new(), e = new();
        Random random = new(26);
        foreach ((FieldElement a, FieldElement b) in Pairs(22, Difference, Carried))
        {
            foreach (FieldElement element in new[] { c, d, e })
            {
                element.Copy(Element(j => Carried(random, j)));
            }

            BigInteger product = Value(a) * (Value(b) - Value(c));
            field.MultiplyDifference(a, b, c, actual);
            AssertMontgomery(field, product, actual);
            field.MultiplyDifference(a, b, c, d, actual);
            AssertMontgomery(field, product - Value(d) * R, actual);
            BigInteger difference = product - Value(d) * Value(e);
            field.DifferenceOfProducts(a, b, c, d, e, actual);
            AssertCarried(actual);
            Assert.True(((Value(actual) * R - difference) % Value(field.Modulus)).IsZero);
            field.SquareDifference(a, b, c, actual);
            AssertMontgomery(field, Value(a) * Value(a) - (Value(b) + Value(c)) * R, actual);
        }
    }

    [Theory]
    [MemberData(nameof(CoordinateFields))]
    public void FoldKeepsTheResidueAndBoundsTheValue(string name)
    {
        CoordinateField field = (CoordinateField)Field(name);
        BigInteger slack = BigInteger.One << 238, bound = (BigInteger.One << 256) + slack;
        foreach ((FieldElement a, _) in Pairs(24, Wide, Carried))
        {
            BigInteger before = Value(a);
            field.Fold(a);
            AssertCongruent(field, before, a);
            Assert.InRange(Value(a), -slack, bound);
            a.Carry();
            AssertCarried(a);
        }
    }

    // The bounds of doubling feed on themselves, so the worst coordinates are doubled many times.
    [Theory]
    [MemberData(nameof(CoordinateFields))]
    public void DoublingKeepsItsBounds(string name)
    {
        CoordinateField field = (CoordinateField)Field(name);
        BigInteger bound = BigInteger.One << 260, r = BigInteger.ModPow(R, Value(field.Modulus) - 2, Value(field.Modulus));
        foreach ((FieldElement a, FieldElement b) in Pairs(27, Bound, Bound).Take(300))
        {
            JacobianPoint p = new() { IsInfinity = false };
            p.X.Copy(a);
            p.Y.Copy(b);
            p.Z.Copy(a);
            for (int i = 0; i < 20; i++)
            {
                BigInteger x = Value(p.X), y = Value(p.Y), z = Value(p.Z);
                BigInteger m = 3 * (x - z * z * r) * (x + z * z * r) * r, v = 4 * x * y * y * r * r, x3 = m * m * r - 2 * v;
                field.Double(p);
                AssertCongruent(field, x3, p.X);
                AssertCongruent(field, m * (v - x3) * r - 8 * y * y * y * y * r * r * r, p.Y);
                AssertCongruent(field, 2 * y * z * r, p.Z);
                foreach (FieldElement coordinate in new[] { p.X, p.Y, p.Z })
                {
                    AssertCarried(coordinate);
                    Assert.InRange(Value(coordinate), -bound, bound);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(CoordinateFields))]
    public void SquareRoot(string name)
    {
        CoordinateField field = (CoordinateField)Field(name);
        FieldElement root = new(), square = new();
        foreach ((FieldElement a, _) in Pairs(28, Carried, Carried).Take(50))
        {
            field.Square(a, square);
            field.SquareRoot(square, new AffinePoint(), root);
            BigInteger difference = BigInteger.Pow(Value(root), 2) - BigInteger.Pow(Value(a), 2);
            Assert.True((difference % Value(field.Modulus)).IsZero);
        }
    }

    [Theory]
    [MemberData(nameof(CoordinateFields))]
    public void ZeroIsToldFromItsNeighbours(string name)
    {
        CoordinateField field = (CoordinateField)Field(name);
        BigInteger p = Value(field.Modulus);
        FieldElement work = new();
        for (int multiple = -3; multiple <= 3; multiple++)
        {
            for (int offset = -10; offset <= 10; offset++)
            {
                Assert.Equal(offset == 0, field.IsZero(Element(multiple * p + offset), work));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Inverse(string name)
    {
        PrimeField field = Field(name);
        BigInteger m = Value(field.Modulus);
        ModularInverse modularInverse = new(new EuclideanReduction());
        foreach (BigInteger a in Awkward(m))
        {
            FieldElement element = Element(a), inverse = new();
            field.Encode(element, element);
            Assert.Equal(!a.IsZero, modularInverse.Compute(field, element, inverse));
            if (a.IsZero)
            {
                continue;
            }

            field.Multiply(element, inverse, inverse);
            AssertCongruent(field, R, inverse);
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void ReduceAndBytes(string name)
    {
        PrimeField field = Field(name);
        BigInteger m = Value(field.Modulus);
        byte[] bytes = new byte[34];
        FieldElement again = new();
        foreach (BigInteger a in Awkward(m))
        {
            foreach (int multiple in new[] { -2, -1, 0, 1, 2 })
            {
                FieldElement element = Element(a + multiple * m);
                field.Reduce(element);
                Assert.Equal(a, Value(element));
                element.Write(bytes, 1);
                Assert.Equal(Signatures.Bytes(a), bytes[1..33]);
                again.Read(bytes, 1);
                Assert.Equal(0, FieldElement.Compare(element, again));
            }
        }
    }

    private static PrimeField Field(string name)
    {
        WeierstrassCurve curve = WeierstrassCurve.Of(name.StartsWith("SM2", StringComparison.Ordinal) ? Curve.Sm2 : Curve.P256);
        return name.EndsWith('p') ? curve.Field : curve.Order;
    }

    /// <summary>0, 1, 2, 3, m - 1, m - 2, the halves of m, every 2^k and m mod 2^k, and random numbers, below m.</summary>
    private static IEnumerable<BigInteger> Awkward(BigInteger m)
    {
        Random random = new(25);
        foreach (BigInteger a in new BigInteger[] { 0, 1, 2, 3, m - 1, m - 2, (m - 1) / 2, (m + 1) / 2 })
        {
            yield return a;
        }

        for (int k = 0; k < 256; k += 3)
        {
            yield return (BigInteger.One << k) % m;
            yield return m % (BigInteger.One << k);
        }
        for (int i = 0; i < 50; i++)
        {
            yield return Signatures.Number(Random(random)) % m;
        }
    }

    private static byte[] Random(Random random)
    {
        byte[] bytes = new byte[32];
        random.NextBytes(bytes);
        return bytes;
    }

    private static IEnumerable<(FieldElement A, FieldElement B)> Pairs(
        int seed, Func<Random, int, long> limbOfA, Func<Random, int, long> limbOfB)
    {
        Random random = new(seed);
        for (int i = 0; i < 3000; i++)
        {
            yield return (Element(j => limbOfA(random, j)), Element(j => limbOfB(random, j)));
        }
    }

    // Half of the limbs are at a bound. The top limb keeps the value within 2^257.
    private static long Carried(Random random, int limb) => limb == 8 ? Between(random, -(1 << 25) + 1, (1 << 25) - 1)
        : Between(random, 0, Limb - 1);

    private static long Difference(Random random, int limb) => limb == 8 ? Between(random, -(1 << 26), 1 << 26)
        : Between(random, 1 - Limb, Limb - 1);

    private static long Sum(Random random, int limb) => limb == 8 ? Between(random, -(1 << 26), 1 << 26)
        : Between(random, 0, 2 * Limb - 2);

    // Limbs at their bounds, and values up to 2^259.
    private static long Bound(Random random, int limb) => limb == 8 ? Between(random, -(1 << 27), (1 << 27) - 1)
        : Between(random, 0, Limb - 1);

    private static long Wide(Random random, int limb) => limb == 8 ? Between(random, -(1 << 28), 1 << 28)
        : Between(random, -(1L << 33), 1L << 33);

    private static long Between(Random random, long low, long high) => random.Next(4) switch
    {
        0 => low,
        1 => high,
        _ => random.NextInt64(low, high + 1),
    };

    private static FieldElement Element(Func<int, long> limb) => new()
    {
        L0 = limb(0), L1 = limb(1), L2 = limb(2), L3 = limb(3), L4 = limb(4),
        L5 = limb(5), L6 = limb(6), L7 = limb(7), L8 = limb(8),
    };

    /// <summary>The carried element of any value; floor division makes the top limb bear the sign.</summary>
    private static FieldElement Element(BigInteger value) => Element(
        i => i == 8 ? (long)(value >> 232) : (long)((value >> (29 * i)) & (Limb - 1)));

    private static BigInteger Value(FieldElement a)
    {
        long[] limbs = [a.L0, a.L1, a.L2, a.L3, a.L4, a.L5, a.L6, a.L7, a.L8];
        return limbs.Reverse().Aggregate(BigInteger.Zero, (sum, limb) => (sum << 29) + limb);
    }

    // The contract of Multiply: carried, within a b / R + [0, m), and congruent to a b / R.
    private static void AssertMontgomery(PrimeField field, BigInteger product, FieldElement actual)
    {
        BigInteger scaled = Value(actual) * R;
        AssertCarried(actual);
        Assert.InRange(scaled, product, product + R * Value(field.Modulus) - 1);
        Assert.True(((scaled - product) % Value(field.Modulus)).IsZero);
    }

    private static void AssertCongruent(PrimeField field, BigInteger expected, FieldElement actual)
    {
        Assert.True(((Value(actual) - expected) % Value(field.Modulus)).IsZero);
    }

    private static void AssertCarried(FieldElement a)
    {
        Assert.All(new[] { a.L0, a.L1, a.L2, a.L3, a.L4, a.L5, a.L6, a.L7 }, limb => Assert.InRange(limb, 0, Limb - 1));
    }
}
