namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// Sums of many pairs of affine points with one inversion for all of them (Montgomery's trick): start, prepare each pair in
/// order, invert, and add each pair in reverse order. Five products and a square a sum, where Jacobian coordinates take eight
/// and three.
/// </summary>
/// <remarks>
/// A pair of points with the same x has no such sum; then Invert says so and all sums have to be found in another way. The
/// coordinates of a sum exceed those of the summands by a few times the modulus: three sums deep stays within 2^260.
/// </remarks>
internal sealed class AffineSums
{
    private readonly ModularInverse _modularInverse;
    private readonly FieldElement[] _products;
    private readonly FieldElement _inverse;
    private readonly FieldElement _work;
    private readonly FieldElement _slope;
    private int _count;

    /// <param name="euclid">Lends B, U and V while it does not run.</param>
    /// <param name="modularInverse">Works on the same numbers.</param>
    /// <param name="products">Room for a product a pair; as many pairs as that share an inversion.</param>
    internal AffineSums(EuclideanReduction euclid, ModularInverse modularInverse, FieldElement[] products)
    {
        _modularInverse = modularInverse;
        _inverse = euclid.B;
        _work = euclid.U;
        _slope = euclid.V;
        _products = products;
    }

    /// <summary>Pairs that share an inversion.</summary>
    internal int Capacity
    {
        get { return _products.Length; }
    }

    /// <summary>Forgets pairs that were prepared and never added.</summary>
    internal void Start()
    {
        _count = 0;
    }

    /// <summary>Takes note of the sum p + q; only their x is looked at.</summary>
    internal void Prepare(CoordinateField field, AffinePoint p, AffinePoint q)
    {
        int count = _count++;
        if (count == 0)
        {
            PrimeField.Subtract(q.X, p.X, _products[0]);
        }
        else
        {
            field.MultiplyDifference(_products[count - 1], q.X, p.X, _products[count]);
        }
    }

    /// <summary>Takes note of the sum p + p.</summary>
    internal void PrepareDouble(CoordinateField field, AffinePoint p)
    {
        int count = _count++;
        PrimeField.Add(p.Y, p.Y, _work);
        if (count == 0)
        {
            _products[0].Copy(_work);
        }
        else
        {
            field.Multiply(_products[count - 1], _work, _products[count]);
        }
    }

    /// <summary>Inverts what all pairs have contributed.</summary>
    /// <returns>False when a pair has no affine sum by these formulas.</returns>
    internal bool Invert(CoordinateField field)
    {
        return _modularInverse.Compute(field, _products[_count - 1], _inverse);
    }

    /// <summary>r = p + q for the pair prepared last of those that are left; r may be p or q.</summary>
    internal void Add(CoordinateField field, AffinePoint p, AffinePoint q, AffinePoint r)
    {
        FieldElement slope = _slope;
        int left = --_count;
        if (left > 0)
        {
            field.Multiply(_inverse, _products[left - 1], slope);
            field.MultiplyDifference(_inverse, q.X, p.X, _inverse);
            field.MultiplyDifference(slope, q.Y, p.Y, slope);
        }
        else
        {
            field.MultiplyDifference(_inverse, q.Y, p.Y, slope);
        }
        field.SquareDifference(slope, p.X, q.X, _work);
        field.MultiplyDifference(slope, p.X, _work, p.Y, r.Y);
        r.X.Copy(_work);
    }

    /// <summary>r = p + p; r may be p.</summary>
    internal void Double(CoordinateField field, AffinePoint p, AffinePoint r)
    {
        int left = --_count;
        PrimeField.Add(p.Y, p.Y, _work);
        if (left > 0)
        {
            field.Multiply(_inverse, _products[left - 1], _slope);
            field.Multiply(_inverse, _work, _inverse);
        }
        else
        {
            _slope.Copy(_inverse);
        }
        field.TangentSlope(p.X, _work);
        field.Multiply(_slope, _work, _slope);
        field.SquareDifference(_slope, p.X, p.X, _work);
        field.MultiplyDifference(_slope, p.X, _work, p.Y, r.Y);
        r.X.Copy(_work);
    }

    /// <summary>Makes finite points affine, at most as many as the capacity, with one inversion.</summary>
    internal AffinePoint[] Normalize(CoordinateField field, JacobianPoint[] points)
    {
        AffinePoint[] affine = new AffinePoint[points.Length];
        _products[0].Copy(points[0].Z);
        for (int i = 1; i < points.Length; i++)
        {
            field.Multiply(_products[i - 1], points[i].Z, _products[i]);
        }

        _modularInverse.Compute(field, _products[points.Length - 1], _inverse);
        for (int i = points.Length - 1; i >= 0; i--)
        {
            JacobianPoint p = points[i];
            if (i > 0)
            {
                field.Multiply(_inverse, _products[i - 1], _slope);
            }
            else
            {
                _slope.Copy(_inverse);
            }

            field.Multiply(_inverse, p.Z, _inverse);
            field.Square(_slope, _work);
            affine[i] = new AffinePoint();
            field.Multiply(_work, p.X, affine[i].X);
            field.Multiply(_work, _slope, _work);
            field.Multiply(_work, p.Y, affine[i].Y);
        }
        return affine;
    }
}
