namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// Whether u * G + v * Q has a given x, for a key without a table (Antipa, Brown, Gallant, Lambert, Struik, Vanstone 2005). With
/// numbers b and c of 128 bits such that b = c v modulo n, the question is whether c u * G + b * Q = c R for a point R with that x:
/// c u is a matter for the table of G, and b and c take half of the doublings that v takes.
/// </summary>
internal sealed class HalfSizeCheck
{
    // 128 bits and what inexact quotients add.
    private const long TopLimb = 1 << 14;

    private readonly AffinePoint _r = new AffinePoint();
    private readonly AffinePoint _roots = new AffinePoint();
    private readonly JacobianPoint _first = new JacobianPoint();
    private readonly FieldElement _c = new FieldElement();
    private readonly FieldElement _product = new FieldElement();

    /// <param name="work">Is overwritten.</param>
    /// <param name="curve">The curve.</param>
    /// <param name="u">Within 0 to n - 1.</param>
    /// <param name="v">Within 1 to n - 1.</param>
    /// <param name="q">A point of the curve.</param>
    /// <param name="x">Within 0 to p - 1, not in Montgomery form.</param>
    /// <param name="tableOfG">Of the generator.</param>
    /// <returns>True when the sum is not infinity and has this x. False when it has not, and where this way does not lead to it.</returns>
    internal bool Holds(
        WorkSpace work, WeierstrassCurve curve, FieldElement u, FieldElement v, AffinePoint q, FieldElement x, PointTable tableOfG)
    {
        if (!FindPoint(curve, x) || !work.Euclid.Run(curve.Order.Modulus, v, 128)) return false;
        if (!Split(work.Euclid, curve.Order, u)) return false;
        work.FormOfU.Recode(work.Euclid.B);
        work.FormOfV.Recode(_c);
        work.Columns.Start(curve.Order.Modulus, _product, tableOfG);
        work.Multiples.Compute(curve.Field, q, _r);
        if (!work.Columns.Compute(curve.Field, 2 * OddMultiples.Count)) return false;
        if (!Sum(work, curve.Field, true)) return false;
        if (work.Sum.IsInfinity) return true;

        // c u G + b Q = -c R would be as good, and has left -2 c R.
        _first.Copy(work.Sum);
        Sum(work, curve.Field, false);
        curve.Field.Double(work.Sum);
        return work.Arithmetic.AreEqual(curve.Field, _first, work.Sum);
    }

    // R = (x, y) with even y, as signers make it who spare their verifier a second chain.
    private bool FindPoint(WeierstrassCurve curve, FieldElement x)
    {
        CoordinateField field = curve.Field;
        FieldElement square = _product, even = _c;
        field.Encode(x, _r.X);
        field.CurveEquation(_r.X, curve.B, square);
        field.SquareRoot(square, _roots, _r.Y);
        field.Square(_r.Y, even);
        PrimeField.Subtract(even, square, even);
        if (!field.IsZero(even, even)) return false;
        field.Decode(_r.Y, even);
        if ((even.L0 & 1) != 0) _r.Y.Negate();
        _r.Y.Carry();
        field.Fold(_r.Y);
        return true;
    }

    // From B = V v modulo n takes c = |V|; the sign of V goes with the table's part, the sign of R being free anyway.
    private bool Split(EuclideanReduction euclid, PrimeField order, FieldElement u)
    {
        _c.Copy(euclid.V);
        order.Encode(u, _product);
        order.Multiply(_product, _c, _product);
        order.Reduce(_product);
        if (_c.L8 < 0) _c.Negate();
        _c.Carry();
        return IsHalf(euclid.B) && IsHalf(_c) && !_product.IsZero;
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
        if (isWhole && work.FormOfU.Top > top) top = work.FormOfU.Top;
        sum.IsInfinity = true;
        for (int i = (top > columns ? top : columns) - 1; i >= 0; i--)
        {
            field.Double(sum);
            if (isWhole) multiples.AddTo(arithmetic, field, sum, 0, digitsOfB[i]);
            multiples.AddTo(arithmetic, field, sum, OddMultiples.Count, -digitsOfC[i]);
            if (i >= columns) continue;
            AffinePoint column = work.Columns.Sum(i);
            if (column == null) return false;
            arithmetic.Add(field, sum, column, false);
        }
        return true;
    }
}
