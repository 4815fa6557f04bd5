namespace ELicense.Crypto.Arithmetic;

/// <summary>The points P, 3P, 5P, ..., 15P, affine: what a non-adjacent form of width 5 needs.</summary>
internal sealed class OddMultiples
{
    internal const int Width = 5;
    private const int Count = 8;

    private readonly PointArithmetic _arithmetic;
    private readonly AffinePoint[] _points = new AffinePoint[Count];
    private readonly FieldElement[] _z = new FieldElement[Count];
    private readonly FieldElement[] _prefix = new FieldElement[Count];
    private readonly JacobianPoint _sum = new JacobianPoint();
    private readonly AffinePoint _twice = new AffinePoint();
    private readonly FieldElement _scale = new FieldElement();
    private readonly FieldElement _inverse = new FieldElement();
    private readonly FieldElement _work = new FieldElement();

    internal OddMultiples(PointArithmetic arithmetic)
    {
        _arithmetic = arithmetic;
        for (int i = 0; i < Count; i++)
        {
            _points[i] = new AffinePoint();
            _z[i] = new FieldElement();
            _prefix[i] = new FieldElement();
        }
    }

    /// <summary>Adds digit * P to a sum; the digit is odd and within -15 to 15, or 0.</summary>
    internal void AddTo(JacobianPoint sum, int digit)
    {
        if (digit > 0) _arithmetic.Add(sum, _points[digit >> 1], false);
        else if (digit < 0) _arithmetic.Add(sum, _points[-digit >> 1], true);
    }

    /// <summary>Fills the table. P has prime order, so no two of its first sixteen multiples are equal or opposite.</summary>
    internal void Compute(AffinePoint p)
    {
        ScaleToAffineDouble(p);
        for (int i = 0; i < Count; i++)
        {
            if (i > 0) _arithmetic.Add(_sum, _twice, false);
            _points[i].X.Copy(_sum.X);
            _points[i].Y.Copy(_sum.Y);
            _arithmetic.Field.Multiply(_sum.Z, _scale, _z[i]);
        }
        Normalize();
    }

    // With z the Z of 2P, (x, y) -> (x z^2, y z^3) leads to a curve of the same shape on which 2P is affine. Additions do not
    // use the curve's coefficients, so the multiples are summed there, and z is divided out of them together with their own Z.
    private void ScaleToAffineDouble(AffinePoint p)
    {
        PrimeField field = _arithmetic.Field;
        _arithmetic.Load(_sum, p, false);
        _arithmetic.Double(_sum);
        _twice.X.Copy(_sum.X);
        _twice.Y.Copy(_sum.Y);
        _scale.Copy(_sum.Z);
        field.Square(_scale, _work);
        field.Multiply(p.X, _work, _sum.X);
        field.Multiply(_work, _scale, _work);
        field.Multiply(p.Y, _work, _sum.Y);
        _sum.Z.Copy(field.One);
    }

    // One inversion for all: the inverse of the product of all Z, taken apart from the last to the first.
    private void Normalize()
    {
        PrimeField field = _arithmetic.Field;
        _prefix[0].Copy(_z[0]);
        for (int i = 1; i < Count; i++) field.Multiply(_prefix[i - 1], _z[i], _prefix[i]);
        field.Invert(_prefix[Count - 1], _inverse);
        for (int i = Count - 1; i > 0; i--)
        {
            field.Multiply(_inverse, _prefix[i - 1], _work);
            field.Multiply(_inverse, _z[i], _inverse);
            Scale(_points[i], _work);
        }
        Scale(_points[0], _inverse);
    }

    private void Scale(AffinePoint p, FieldElement inverse)
    {
        PrimeField field = _arithmetic.Field;
        field.Square(inverse, _scale);
        field.Multiply(p.X, _scale, p.X);
        field.Multiply(_scale, inverse, _scale);
        field.Multiply(p.Y, _scale, p.Y);
    }
}
