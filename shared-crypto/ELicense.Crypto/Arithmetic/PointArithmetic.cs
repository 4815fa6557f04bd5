namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// Doubling and mixed addition in Jacobian coordinates on a curve with a = -3, complete: equal, opposite and infinite operands
/// give the right sum. Holds its work space, so one object serves one thread. Variable time: for public data only.
/// </summary>
/// <remarks>
/// Coordinates are carried and within -2^257 to 2^257. The products of two operands here are of carried numbers and differences
/// (limbs below 2^29) with those or with sums (below 2^30), as <see cref="PrimeField.Multiply"/> demands.
/// </remarks>
internal sealed class PointArithmetic
{
    internal readonly CoordinateField Field;

    private readonly FieldElement _t0 = new FieldElement();
    private readonly FieldElement _t1 = new FieldElement();
    private readonly FieldElement _t2 = new FieldElement();
    private readonly FieldElement _t3 = new FieldElement();
    private readonly FieldElement _t4 = new FieldElement();

    internal PointArithmetic(CoordinateField field)
    {
        Field = field;
    }

    /// <summary>p = q.</summary>
    internal void Load(JacobianPoint p, AffinePoint q, bool negative)
    {
        p.X.Copy(q.X);
        p.Y.Copy(q.Y);
        if (negative) Negate(q.Y, p.Y);
        p.Z.Copy(Field.One);
        p.IsInfinity = false;
    }

    /// <summary>p = 2p. The group has odd order, so a finite point never doubles to infinity.</summary>
    internal void Double(JacobianPoint p)
    {
        CoordinateField field = Field;
        FieldElement x = p.X, y = p.Y, z = p.Z, m = _t0, h = _t1, v = _t2, w = _t3;
        if (p.IsInfinity) return;
        field.Square(z, m);
        PrimeField.Subtract(x, m, v);
        PrimeField.Add(x, m, w);
        field.Multiply(v, w, v);
        PrimeField.Add(v, v, m);
        PrimeField.Add(m, v, m);
        field.Fold(m); // m = 3 (x - z^2) (x + z^2)
        field.Multiply(y, z, z);
        PrimeField.Add(z, z, z);
        field.Fold(z);
        field.Square(y, h);
        PrimeField.Add(h, h, h);
        field.Fold(h); // h = 2 y^2
        field.Multiply(x, h, v);
        PrimeField.Add(v, v, v);
        field.Fold(v); // v = 4 x y^2
        field.Square(m, x);
        PrimeField.Subtract(x, v, x);
        PrimeField.Subtract(x, v, x);
        field.Fold(x);
        field.Square(h, h);
        PrimeField.Subtract(v, x, v);
        field.Multiply(m, v, y);
        PrimeField.Subtract(y, h, y);
        PrimeField.Subtract(y, h, y);
        field.Fold(y);
    }

    /// <summary>p = p + q, or p - q.</summary>
    internal void Add(JacobianPoint p, AffinePoint q, bool negative)
    {
        CoordinateField field = Field;
        FieldElement x = p.X, y = p.Y, z = p.Z, h = _t0, r = _t1, v = _t2, w = _t3;
        if (p.IsInfinity)
        {
            Load(p, q, negative);
            return;
        }
        field.Square(z, v);
        field.Multiply(q.X, v, h);
        field.Multiply(z, v, v);
        field.Multiply(q.Y, v, r);
        if (negative) Negate(r, r);
        PrimeField.Subtract(h, x, h);
        PrimeField.Subtract(r, y, r);
        if (field.IsZero(h, _t4))
        {
            AddSameAbscissa(p, r);
            return;
        }
        field.Multiply(z, h, z);
        field.Square(h, v);
        field.Multiply(h, v, w); // w = h^3
        field.Multiply(x, v, v); // v = x h^2
        field.Square(r, x);
        PrimeField.Subtract(x, w, x);
        PrimeField.Subtract(x, v, x);
        PrimeField.Subtract(x, v, x);
        field.Fold(x);
        field.Multiply(y, w, w);
        PrimeField.Subtract(v, x, v);
        field.Multiply(r, v, y);
        PrimeField.Subtract(y, w, y);
        field.Fold(y);
    }

    private void Negate(FieldElement a, FieldElement r)
    {
        PrimeField.Subtract(Field.Modulus, a, r);
        Field.Fold(r);
    }

    // Both points have the same x: they are equal when the difference of their y is 0, else opposite.
    private void AddSameAbscissa(JacobianPoint p, FieldElement r)
    {
        if (Field.IsZero(r, _t4)) Double(p);
        else p.IsInfinity = true;
    }
}
