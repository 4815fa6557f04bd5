namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// Whether u * G + v * Q has a given x, for a key without a table (Antipa, Brown, Gallant, Lambert, Struik, Vanstone 2005). With
/// numbers b and c of 128 bits such that b = c v modulo n, the question is whether c u * G + b * Q = c R for a point R with that
/// x: c u is a matter for the table of G, and b and c take half of the doublings that v takes.
/// </summary>
internal static class HalfSizeCheck
{
    // 128 bits and what inexact quotients add.
    private const long TopLimb = 1 << 14;

    // Where R is kept until its multiples are there, and beside it what the square root needs: before the columns' sums.
    private const int R = 2 * OddMultiples.Count + 3;

    /// <summary>Whether the point U * G + V * Q is not infinity and has the x that is the work space's X.</summary>
    /// <param name="work">U lies within 0 to n - 1, V within 1 to n - 1, X within 0 to p - 1. All else is overwritten.</param>
    /// <param name="curve">The curve.</param>
    /// <param name="q">A point of the curve.</param>
    /// <param name="tableOfG">Of the generator.</param>
    /// <returns>False when it has not, and where this way does not lead to the answer.</returns>
    internal static bool Holds(WorkSpace work, WeierstrassCurve curve, AffinePoint q, PointTable tableOfG)
    {
        CoordinateField field = curve.Field;
        FieldElement c = work.R, product = work.S;
        AffinePoint r = work.Points[R];
        if (!FindPoint(curve, work.X, r, work.Points[R + 1], c, product))
        {
            return false;
        }

        if (!work.Euclid.Run(curve.Order.Modulus, work.V, 128))
        {
            return false;
        }

        if (!Split(work.Euclid, curve.Order, work.U, c, product))
        {
            return false;
        }

        if (work.Euclid.V.L8 < 0)
        {
            Negate(field, r.Y);
        }

        work.FormOfU.Recode(work.Euclid.B);
        work.FormOfV.Recode(c);
        work.Columns.Start(curve.Order.Modulus, product, tableOfG);
        work.Multiples.Compute(field, q, r);
        if (!work.Columns.Compute(field, 2 * OddMultiples.Count) || !Sum(work, field, true))
        {
            return false;
        }

        if (work.Sum.IsInfinity)
        {
            return true;
        }

        // c u G + b Q = -c R would be as good, and has left -2 c R.
        work.Other.Copy(work.Sum);
        Sum(work, field, false);
        field.Double(work.Sum);
        return work.Arithmetic.AreEqual(field, work.Other, work.Sum);
    }

    // R = (x, y) with even y, as signers make it who spare their verifier a second chain.
    private static bool FindPoint(
        WeierstrassCurve curve, FieldElement x, AffinePoint r, AffinePoint roots, FieldElement even, FieldElement square)
    {
        CoordinateField field = curve.Field;
        field.Encode(x, r.X);
        field.CurveEquation(r.X, curve.B, square);
        field.SquareRoot(square, roots, r.Y);
        field.Square(r.Y, even);
        PrimeField.Subtract(even, square, even);
        if (!field.IsZero(even, even))
        {
            return false;
        }

        field.Decode(r.Y, even);
        if ((even.L0 & 1) != 0)
        {
            Negate(field, r.Y);
        }

        return true;
    }

    private static void Negate(CoordinateField field, FieldElement y)
    {
        PrimeField.Subtract(field.Modulus, y, y);
        y.Carry();
    }

    // From B = V v modulo n takes c = |V| and the product V u.
    private static bool Split(EuclideanReduction euclid, PrimeField order, FieldElement u, FieldElement c, FieldElement product)
    {
        c.Copy(euclid.V);
        order.Encode(u, product);
        order.Multiply(product, c, product);
        order.Reduce(product);
        if (c.L8 < 0)
        {
            c.Negate();
        }

        c.Carry();
        return IsHalf(euclid.B) && IsHalf(c) && !product.IsZero;
    }

    private static bool IsHalf(FieldElement a)
    {
        return (a.L8 | a.L7 | a.L6 | a.L5) == 0 && a.L4 < TopLimb;
    }

    // c u G + b Q - c R, or -c R alone.
    private static bool Sum(WorkSpace work, CoordinateField field, bool isWhole)
    {
        sbyte[] digitsOfB = work.FormOfU.Digits, digitsOfC = work.FormOfV.Digits;
        JacobianPoint sum = work.Sum;
        OddMultiples multiples = work.Multiples;
        PointArithmetic arithmetic = work.Arithmetic;
        int columns = isWhole ? work.Columns.Count : 0, top = work.FormOfV.Top;
        if (isWhole && work.FormOfU.Top > top)
        {
            top = work.FormOfU.Top;
        }

        sum.IsInfinity = true;
        for (int i = (top > columns ? top : columns) - 1; i >= 0; i--)
        {
            field.Double(sum);
            if (isWhole)
            {
                multiples.AddTo(arithmetic, field, sum, 0, digitsOfB[i]);
            }

            multiples.AddTo(arithmetic, field, sum, OddMultiples.Count, -digitsOfC[i]);
            if (i >= columns)
            {
                continue;
            }

            AffinePoint column = work.Columns.Sum(i);
            if (column == null)
            {
                return false;
            }

            arithmetic.Add(field, sum, column, false);
        }
        return true;
    }
}
