namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// Mixed addition in Jacobian coordinates, complete: equal, opposite and infinite operands give the right sum. Holds its work
/// space, so one object serves one thread. Variable time: for public data only.
/// </summary>
/// <remarks>
/// Bounds: Jacobian coordinates lie within -2^260 to 2^260 on the way in and, whatever they were, within -2^259 to 2^259 on the
/// way out; affine ones within -2^260 to 2^260. Their limbs are those of carried numbers or of one's negative.
/// </remarks>
internal sealed class PointArithmetic
{
    private readonly FieldElement _h;
    private readonly FieldElement _r;
    private readonly FieldElement _v;
    private readonly FieldElement _w;

    /// <param name="euclid">Lends its numbers while it does not run.</param>
    internal PointArithmetic(EuclideanReduction euclid)
    {
        _h = euclid.A;
        _r = euclid.B;
        _v = euclid.U;
        _w = euclid.V;
    }

    /// <summary>p = p + q, or p - q.</summary>
    internal void Add(CoordinateField field, JacobianPoint p, AffinePoint q, bool negative)
    {
        FieldElement x = p.X, y = p.Y, z = p.Z, h = _h, r = _r, v = _v, w = _w;
        if (p.IsInfinity)
        {
            p.Load(field, q, negative);
            return;
        }
        field.Square(z, v);
        field.Multiply(v, q.X, h);
        PrimeField.Subtract(h, x, h);
        if (field.IsZero(h, w))
        {
            AddSameAbscissa(field, p, q, negative);
            return;
        }
        field.Multiply(z, v, v);
        field.Multiply(v, q.Y, r);
        if (negative)
        {
            r.Negate();
        }

        PrimeField.Subtract(r, y, r);
        field.Multiply(z, h, z);
        field.Square(h, v);
        field.Multiply(v, h, w); // w = h^3
        field.Multiply(x, v, v); // v = x h^2
        PrimeField.Add(v, w, h);
        field.SquareDifference(r, h, v, x);
        field.DifferenceOfProducts(r, v, x, y, w, y);
    }

    /// <summary>Whether two points are the same.</summary>
    internal bool AreEqual(CoordinateField field, JacobianPoint p, JacobianPoint q)
    {
        if (p.IsInfinity || q.IsInfinity)
        {
            return p.IsInfinity && q.IsInfinity;
        }

        field.Square(p.Z, _v);
        field.Square(q.Z, _w);
        if (!AreProductsEqual(field, p.X, _w, q.X, _v))
        {
            return false;
        }

        field.Multiply(p.Z, _v, _v);
        field.Multiply(q.Z, _w, _w);
        return AreProductsEqual(field, p.Y, _w, q.Y, _v);
    }

    private bool AreProductsEqual(CoordinateField field, FieldElement a, FieldElement b, FieldElement c, FieldElement d)
    {
        field.Multiply(a, b, _h);
        field.Multiply(c, d, _r);
        PrimeField.Subtract(_h, _r, _h);
        return field.IsZero(_h, _h);
    }

    // Both points have the same x: they are equal when y Z^3 is Y, else opposite. v is still Z^2.
    private void AddSameAbscissa(CoordinateField field, JacobianPoint p, AffinePoint q, bool negative)
    {
        field.Multiply(p.Z, _v, _v);
        field.Multiply(_v, q.Y, _r);
        if (negative)
        {
            _r.Negate();
        }

        PrimeField.Subtract(_r, p.Y, _r);
        if (field.IsZero(_r, _w))
        {
            field.Double(p);
        }
        else
        {
            p.IsInfinity = true;
        }
    }
}
