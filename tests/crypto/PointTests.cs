using System.Numerics;
using ELicense.Crypto;
using ELicense.Crypto.Arithmetic;
using Org.BouncyCastle.Crypto.EC;
using ECPoint = Org.BouncyCastle.Math.EC.ECPoint;
using Integer = Org.BouncyCastle.Math.BigInteger;

namespace ELicense.Tests.Crypto;

/// <summary>Points against Bouncy Castle: above all the sums that ordinary formulas get wrong.</summary>
public class PointTests
{
    public static TheoryData<string> Curves => ["P256", "Sm2"];

    [Theory]
    [MemberData(nameof(Curves))]
    public void SmallMultiplesByRepeatedAddition(string name)
    {
        WeierstrassCurve curve = Curve(name);
        PointArithmetic arithmetic = new(new EuclideanReduction());
        JacobianPoint sum = new();
        for (int k = 1; k <= 20; k++)
        {
            arithmetic.Add(curve.Field, sum, curve.Generator, false); // k = 2 adds equal points
            AssertPoint(name, Reference(name, k), sum);
        }
        for (int k = 19; k >= -3; k--)
        {
            arithmetic.Add(curve.Field, sum, curve.Generator, true); // passes through infinity
            AssertPoint(name, Reference(name, k), sum);
        }
    }

    [Theory]
    [MemberData(nameof(Curves))]
    public void DoubleOfInfinityIsInfinity(string name)
    {
        JacobianPoint sum = new();
        Curve(name).Field.Double(sum);
        Assert.True(sum.IsInfinity);
    }

    // Q is a small multiple of G, so that intermediate sums meet in equal and opposite points; also scalars of all kinds.
    [Theory]
    [MemberData(nameof(Curves))]
    public void SumOfTwoMultiples(string name)
    {
        WeierstrassCurve curve = Curve(name);
        WorkSpace work = new();
        BigInteger n = name == "Sm2" ? Signatures.Sm2Order : Signatures.P256Order;
        BigInteger[] scalars = [0, 1, 2, 3, 15, 16, 17, 31, n - 1, n - 2, n / 2, n / 2 + 1, BigInteger.One << 255];
        foreach (BigInteger q in new[] { 1, 2, 3, n - 1, n - 2, n / 3 })
        {
            AffinePoint point = Affine(curve, Reference(name, q));
            foreach (BigInteger u in scalars)
            {
                foreach (BigInteger v in scalars)
                {
                    InterleavedSum.Compute(work, curve, Element(u), Element(v), point);
                    AssertPoint(name, Reference(name, (u + v * q) % n), work.Sum);
                }
            }
        }
    }

    private static WeierstrassCurve Curve(string name) => WeierstrassCurve.Of(Enum.Parse<Curve>(name));

    private static ECPoint Reference(string name, BigInteger k)
    {
        var parameters = CustomNamedCurves.GetByName(name == "Sm2" ? "sm2p256v1" : "secp256r1");
        return parameters.G.Multiply(new Integer(k.ToString())).Normalize();
    }

    private static AffinePoint Affine(WeierstrassCurve curve, ECPoint point)
    {
        AffinePoint affine = new();
        affine.X.Read(point.AffineXCoord.GetEncoded(), 0);
        affine.Y.Read(point.AffineYCoord.GetEncoded(), 0);
        curve.Field.Encode(affine.X, affine.X);
        curve.Field.Encode(affine.Y, affine.Y);
        return affine;
    }

    private static FieldElement Element(BigInteger number)
    {
        FieldElement element = new();
        element.Read(Signatures.Bytes(number), 0);
        return element;
    }

    private static void AssertPoint(string name, ECPoint expected, JacobianPoint actual)
    {
        Assert.Equal(expected.IsInfinity, actual.IsInfinity);
        if (expected.IsInfinity)
        {
            return;
        }

        PrimeField field = Curve(name).Field;
        FieldElement inverse = new(), power = new(), coordinate = new();
        byte[] bytes = new byte[32];
        new ModularInverse(new EuclideanReduction()).Compute(field, actual.Z, inverse);
        field.Square(inverse, power);
        field.Multiply(actual.X, power, coordinate);
        field.Decode(coordinate, coordinate);
        coordinate.Write(bytes, 0);
        Assert.Equal(expected.AffineXCoord.GetEncoded(), bytes);
        field.Multiply(power, inverse, power);
        field.Multiply(actual.Y, power, coordinate);
        field.Decode(coordinate, coordinate);
        coordinate.Write(bytes, 0);
        Assert.Equal(expected.AffineYCoord.GetEncoded(), bytes);
    }
}
