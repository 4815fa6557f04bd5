namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// The points P, 3P, 5P, ..., 15P, affine, of two points at once: what non-adjacent forms of width 5 need. In four steps of
/// affine sums, each with one inversion for both: 2P; 3P and 4P; 5P, 7P and 8P; then 8P added to the first four.
/// </summary>
internal sealed class OddMultiples
{
    /// <summary>Multiples of a point.</summary>
    internal const int Count = 8;

    // Where the even multiples of both points are, and after them the next one.
    private const int Even = 2 * Count;
    private const int Twice = Even + 2;

    private readonly AffineSums _sums;
    private readonly AffinePoint[] _points;

    /// <param name="sums">Adds; its capacity is 8 or more.</param>
    /// <param name="points">Takes the multiples: eight of the first point, then eight of the second. Three more are
    /// overwritten.</param>
    internal OddMultiples(AffineSums sums, AffinePoint[] points)
    {
        _sums = sums;
        _points = points;
    }

    /// <summary>
    /// Computes the multiples of points whose order is prime and so leaves no two of their first sixteen equal.
    /// </summary>
    internal void Compute(CoordinateField field, AffinePoint first, AffinePoint second)
    {
        _points[0].Copy(first);
        _points[Count].Copy(second);
        _sums.Start();
        _sums.PrepareDouble(field, first);
        _sums.PrepareDouble(field, second);
        _sums.Invert(field);
        _sums.Double(field, second, _points[Even + 1]);
        _sums.Double(field, first, _points[Even]);
        AddEven(field, 1, false);
        AddEven(field, 2, false);
        AddEven(field, 4, true);
    }

    /// <summary>Adds digit * P to a sum; the digit is odd and within -15 to 15, or 0. The second point's base is 8.</summary>
    internal void AddTo(PointArithmetic arithmetic, CoordinateField field, JacobianPoint sum, int at, int digit)
    {
        if (digit > 0)
        {
            arithmetic.Add(field, sum, _points[at + (digit >> 1)], false);
        }
        else if (digit < 0)
        {
            arithmetic.Add(field, sum, _points[at + (-digit >> 1)], true);
        }
    }

    // Adds the even multiple 2 * count * P to the first odd ones, and doubles it where it is needed again.
    private void AddEven(CoordinateField field, int count, bool isLast)
    {
        for (int i = 0; i < 2; i++)
        {
            for (int k = 0; k < count; k++)
            {
                _sums.Prepare(field, _points[i * Count + k], _points[Even + i]);
            }
            if (!isLast)
            {
                _sums.PrepareDouble(field, _points[Even + i]);
            }
        }
        _sums.Invert(field);
        for (int i = 1; i >= 0; i--)
        {
            AffinePoint even = _points[Even + i];
            if (!isLast)
            {
                _sums.Double(field, even, _points[Twice]);
            }
            for (int at = i * Count + count - 1; at >= i * Count; at--)
            {
                _sums.Add(field, _points[at], even, _points[at + count]);
            }
            even.Copy(_points[Twice]);
        }
    }
}
