namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// The field of a curve's coordinates, with the products that point formulas are made of and the doubling of points, which goes
/// with the field because it is fastest as one piece. What is said of the operands of Multiply holds for all products here.
/// </summary>
internal abstract class CoordinateField : PrimeField
{
    /// <summary>The coefficient a of y^2 = x^3 + a x + b, in Montgomery form, carried.</summary>
    internal readonly FieldElement A = new FieldElement();

    private protected CoordinateField(FieldElement modulus, FieldElement one, FieldElement rSquared)
        : base(modulus, one, rSquared)
    {
    }

    /// <summary>r = a * (b - c).</summary>
    internal abstract void MultiplyDifference(FieldElement a, FieldElement b, FieldElement c, FieldElement r);

    /// <summary>r = a * (b - c) - d.</summary>
    internal abstract void MultiplyDifference(FieldElement a, FieldElement b, FieldElement c, FieldElement d, FieldElement r);

    /// <summary>r = a * (b - c) - d * e; a is a difference, the others are carried, and e is overwritten.</summary>
    internal virtual void DifferenceOfProducts(
        FieldElement a, FieldElement b, FieldElement c, FieldElement d, FieldElement e, FieldElement r)
    {
        Multiply(d, e, e);
        MultiplyDifference(a, b, c, e, r);
    }

    /// <summary>r = a * a - b - c.</summary>
    internal abstract void SquareDifference(FieldElement a, FieldElement b, FieldElement c, FieldElement r);

    /// <summary>Doubles a point of the curve. The result's coordinates lie within -2^260 to 2^260.</summary>
    internal abstract void Double(JacobianPoint p);

    /// <summary>
    /// Brings a number within -2^262 to 2^262 to within -2^238 to 2^256 + 2^238 by the multiple of the modulus that its top limb
    /// shows. Does not carry: other limbs change by less than 2^27.
    /// </summary>
    internal abstract void Fold(FieldElement a);

    /// <summary>r = a square root of a, when a has one; else a number of no meaning. r is not a; work is overwritten.</summary>
    internal abstract void SquareRoot(FieldElement a, AffinePoint work, FieldElement r);

    /// <summary>r = 3 x^2 + a, carried: what a tangent's slope is over 2 y.</summary>
    internal void TangentSlope(FieldElement x, FieldElement r)
    {
        Square(x, r);
        Triple(r);
        Add(r, A, r);
        r.Carry();
    }

    /// <summary>r = x^3 + a x + b.</summary>
    internal void CurveEquation(FieldElement x, FieldElement b, FieldElement r)
    {
        Square(x, r);
        Add(r, A, r);
        Multiply(x, r, r);
        Add(r, b, r);
        r.Carry();
    }

    /// <summary>r = a to the power 2^times; r may be a.</summary>
    internal void SquareRepeatedly(FieldElement a, int times, FieldElement r)
    {
        Square(a, r);
        for (int i = 1; i < times; i++)
        {
            Square(r, r);
        }
    }

    /// <summary>Whether a number, of a few times the modulus in magnitude and loose, is a multiple of it.</summary>
    /// <param name="a">The number.</param>
    /// <param name="work">Is overwritten; may be a.</param>
    internal virtual bool IsZero(FieldElement a, FieldElement work)
    {
        // The modulus is -1 modulo 2^29, so k times it ends in -k, and the low limb settles nearly all numbers.
        if (((a.L0 + 32) & 0x1FFFFFFF) > 64)
        {
            return false;
        }

        Decode(a, work);
        return work.IsZero;
    }

    /// <summary>Of a number to the power 2^from - 1 makes the one to the power 2^to - 1; to is from times a power of 2.</summary>
    private protected void LengthenOnes(FieldElement r, int from, int to, FieldElement work)
    {
        for (int ones = from; ones < to; ones += ones)
        {
            work.Copy(r);
            SquareRepeatedly(r, ones, r);
            Multiply(r, work, r);
        }
    }

    /// <summary>Sets a to -3, the coefficient of both curves here.</summary>
    private protected void SetCoefficientToMinusThree()
    {
        A.Copy(One);
        Triple(A);
        Subtract(Modulus, A, A);
        Reduce(A);
    }

    private static void Triple(FieldElement a)
    {
        a.L0 *= 3;
        a.L1 *= 3;
        a.L2 *= 3;
        a.L3 *= 3;
        a.L4 *= 3;
        a.L5 *= 3;
        a.L6 *= 3;
        a.L7 *= 3;
        a.L8 *= 3;
    }
}
