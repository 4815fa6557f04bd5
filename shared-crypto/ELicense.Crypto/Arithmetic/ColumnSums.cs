namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// The sums of the table points that belong to one doubling each, for one number or two, in a tree of affine sums. With V points
/// of a table to a doubling there are 32 / V of them, and sum j is to be multiplied by 2^j.
/// </summary>
internal sealed class ColumnSums
{
    private const int PointLength = 64;
    private const int BlockLength = 128 * PointLength;

    private readonly AffineSums _sums;
    private readonly AffinePoint[] _points;
    private readonly AffinePoint _second;
    private readonly byte[] _bytes;
    private readonly CombScalar[] _scalars;
    private readonly PointTable[] _tables = new PointTable[2];
    private readonly bool[] _isNegative;
    private int _first;
    private int _stride;
    private int _numbers;
    private int _blocks;

    /// <param name="sums">Adds.</param>
    /// <param name="points">Has room for the sums: a point for every two that are read.</param>
    /// <param name="x">A number that the sums leave alone, and that is not kept between calls.</param>
    internal ColumnSums(AffineSums sums, AffinePoint[] points, FieldElement x)
    {
        _second = new AffinePoint(x);
        _sums = sums;
        _points = points;
        _bytes = new byte[sums.Capacity * PointLength];
        _scalars = new[] { new CombScalar(_bytes), new CombScalar(_bytes) };
        _isNegative = new bool[sums.Capacity];
    }

    /// <summary>The doublings, one more than have to be done.</summary>
    internal int Count { get; private set; }

    /// <summary>Begins a sum with one number.</summary>
    /// <param name="n">The order of the group.</param>
    /// <param name="k">Within 1 to n - 1.</param>
    /// <param name="table">Of the point that is to be multiplied by k.</param>
    internal void Start(FieldElement n, FieldElement k, PointTable table)
    {
        _numbers = 0;
        _blocks = table.Length / BlockLength;
        Count = 32 / _blocks;
        Include(n, k, table);
    }

    /// <summary>Adds the second number; its table has the length of the first.</summary>
    internal void Include(FieldElement n, FieldElement k, PointTable table)
    {
        _scalars[_numbers].Recode(n, k, _second.X);
        _tables[_numbers++] = table;
    }

    /// <summary>Computes the sums into points from first on.</summary>
    /// <returns>False when a table cannot be read, or two points to be added have the same x.</returns>
    internal bool Compute(CoordinateField field, int first)
    {
        int pairs = 16 * _numbers, capacity = _sums.Capacity;
        _first = first;
        _sums.Start();
        if (_numbers * _blocks == 1)
        {
            return true;
        }

        for (int i = 0; i < pairs; i += capacity)
        {
            if (!AddEntries(field, i, i + capacity < pairs ? i + capacity : pairs))
            {
                return false;
            }
        }
        for (_stride = 1; pairs / _stride > Count; _stride += _stride)
        {
            if (!AddSums(field, pairs))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Sum j, until the next call; null when the table cannot be read.</summary>
    internal AffinePoint Sum(int j)
    {
        if (_numbers * _blocks > 1)
        {
            return _points[_first + j * _stride];
        }
        if (!Fetch(j, 0))
        {
            return null;
        }
        _points[_first].Read(_bytes, 0, _isNegative[0]);
        return _points[_first];
    }

    // Pair i is of the entries 2 i and 2 i + 1. The second ones wait as bytes, which take less room than limbs.
    private bool AddEntries(CoordinateField field, int start, int end)
    {
        AffinePoint second = _second;
        byte[] bytes = _bytes;
        for (int i = start, at = 0; i < end; i++, at++)
        {
            AffinePoint point = _points[_first + i];
            if (!Fetch(i + i, at))
            {
                return false;
            }

            point.Read(bytes, at * PointLength, _isNegative[at]);
            if (!Fetch(i + i + 1, at))
            {
                return false;
            }

            second.X.ReadLittleEndian(bytes, at * PointLength);
            _sums.Prepare(field, point, second);
        }
        if (!_sums.Invert(field))
        {
            return false;
        }

        for (int i = end - 1, at = i - start; at >= 0; i--, at--)
        {
            AffinePoint point = _points[_first + i];
            second.Read(bytes, at * PointLength, _isNegative[at]);
            _sums.Add(field, point, second, point);
        }
        return true;
    }

    // Adds every second sum to the one before it. There are at most as many as share an inversion.
    private bool AddSums(CoordinateField field, int pairs)
    {
        int stride = _stride, end = _first + pairs;
        for (int i = _first; i < end; i += 2 * stride)
        {
            _sums.Prepare(field, _points[i], _points[i + stride]);
        }

        if (!_sums.Invert(field))
        {
            return false;
        }

        for (int i = end - 2 * stride; i >= _first; i -= 2 * stride)
        {
            _sums.Add(field, _points[i], _points[i + stride], _points[i]);
        }
        return true;
    }

    // Entry t is of doubling t / (numbers * blocks); numbers alternate within it.
    private bool Fetch(int t, int at)
    {
        int entries = _numbers * _blocks, j = t / entries, e = t - j * entries;
        int number = e & (_numbers - 1), block = e / _numbers;
        CombScalar scalar = _scalars[number];
        int digit = scalar.Columns[block * Count + j];
        bool isNegative = digit < 128;
        int index = isNegative ? 127 - digit : digit - 128;
        _isNegative[at] = isNegative != scalar.IsNegative;
        return _tables[number].Read(block * BlockLength + index * PointLength, _bytes, at * PointLength);
    }
}
