using System;
using ELicense.Crypto.Arithmetic;

namespace ELicense.Crypto;

/// <summary>
/// Makes the prepared table of a point P, for combs of eight teeth 32 bits apart. A table of V blocks (1, 2 or 4) of 128 points
/// has at place j of block v the multiple of P by 2^(32 v / V) (2^224 + sum over i = 0 to 6 of s(i) 2^(32 i)), where s(i) is 1
/// when bit i of j is set, else -1. A point is x and y, each times 2^261 modulo p (on edwards25519: as such), 32 bytes,
/// little-endian.
/// </summary>
/// <remarks>
/// Done in steps, so that nobody has to wait for the whole. Holds about 30 KB until it is done; not for the path of a verification.
/// </remarks>
public sealed class TableBuilder
{
    private const int Teeth = 8;
    private const int PointLength = 64;
    private const int BlockLength = 128 * PointLength;
    private const int SharedInversions = 32;

    private readonly CoordinateField _field;
    private readonly byte[] _table;
    private readonly int _blocks;
    private readonly AffineSums _sums;
    private readonly AffinePoint[] _points = new AffinePoint[SharedInversions];

    // Tooth i of block v is 2^(32 i + 32 v / V) P, and stands at i V + v.
    private readonly JacobianPoint[] _found;
    private readonly JacobianPoint _sum = new JacobianPoint();
    private AffinePoint[] _teeth;
    private AffinePoint[] _twice;
    private int _teethFound;
    private int _teethTaken;
    private int _signsTurned;
    private int _turnedAt;

    /// <summary>Begins a table.</summary>
    /// <param name="key">The point.</param>
    /// <param name="table">Of a length that tables have; filled step by step.</param>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public TableBuilder(PublicKey key, byte[] table)
    {
        if (key == null)
        {
            throw new ArgumentNullException(nameof(key));
        }

        if (table == null)
        {
            throw new ArgumentNullException(nameof(table));
        }

        if (!IsLength(table.Length))
        {
            throw new ArgumentException("No length of a table.");
        }

        _field = key.Group.Field;
        _table = table;
        _blocks = table.Length / BlockLength;
        _found = new JacobianPoint[Teeth * _blocks];
        EuclideanReduction euclid = new EuclideanReduction();
        _sums = new AffineSums(euclid, new ModularInverse(euclid), MakeProducts());
        for (int i = 0; i < _points.Length; i++)
        {
            _points[i] = new AffinePoint();
        }

        _sum.Load(_field, key.Point, false);
    }

    /// <summary>Whether tables may have this length: 8,192, 16,384 or 32,768 bytes.</summary>
    public static bool IsLength(int length)
    {
        return length == BlockLength || length == 2 * BlockLength || length == 4 * BlockLength;
    }

    /// <summary>Fills a table at once.</summary>
    /// <param name="key">The point.</param>
    /// <param name="table">Of a length that tables have.</param>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public static void Build(PublicKey key, byte[] table)
    {
        TableBuilder builder = new TableBuilder(key, table);
        while (builder.Step())
        {
        }
    }

    /// <summary>Does the next piece: a tenth of the work at most.</summary>
    /// <returns>False when the table is complete.</returns>
    public bool Step()
    {
        if (_teethFound < _found.Length)
        {
            FindTeeth(_blocks);
        }
        else if (_teeth == null)
        {
            _teeth = _sums.Normalize(_field, _found);
            _twice = Double();
        }
        else if (_teethTaken < Teeth - 1)
        {
            TakeTooth();
        }
        else if (_signsTurned < Teeth - 1)
        {
            TurnSigns();
        }

        return _signsTurned < Teeth - 1;
    }

    private static FieldElement[] MakeProducts()
    {
        FieldElement[] products = new FieldElement[SharedInversions];
        for (int i = 0; i < products.Length; i++)
        {
            products[i] = new FieldElement();
        }

        return products;
    }

    private void FindTeeth(int count)
    {
        for (; count > 0; count--)
        {
            for (int doublings = _teethFound == 0 ? 0 : 32 / _blocks; doublings > 0; doublings--)
            {
                _field.Double(_sum);
            }

            _found[_teethFound] = new JacobianPoint();
            _found[_teethFound].Copy(_sum);
            _teethFound++;
        }
    }

    private AffinePoint[] Double()
    {
        AffinePoint[] twice = new AffinePoint[_teeth.Length];
        for (int i = 0; i < twice.Length; i++)
        {
            _sums.PrepareDouble(_field, _teeth[i]);
        }

        _sums.Invert(_field);
        for (int i = twice.Length - 1; i >= 0; i--)
        {
            twice[i] = new AffinePoint();
            _sums.Double(_field, _teeth[i], twice[i]);
        }

        return twice;
    }

    // The first entry of every block is the last tooth less all others.
    private void TakeTooth()
    {
        int last = (Teeth - 1) * _blocks, taken = _teethTaken * _blocks;
        for (int v = 0; v < _blocks; v++)
        {
            _teeth[taken + v].Y.Negate();
            _sums.Prepare(_field, _teeth[last + v], _teeth[taken + v]);
        }

        _sums.Invert(_field);
        for (int v = _blocks - 1; v >= 0; v--)
        {
            AffinePoint sum = _teeth[last + v];
            _sums.Add(_field, sum, _teeth[taken + v], sum);
            _field.Fold(sum.X);
            _field.Fold(sum.Y);
            sum.Write(_field, _table, v * BlockLength);
        }

        _teethTaken++;
    }

    // From the entries below 2^i makes the next 2^i, in which tooth i is added instead of subtracted: as many as share an inversion.
    private void TurnSigns()
    {
        int i = _signsTurned, count = _blocks << i, distance = PointLength << i;
        int start = _turnedAt, end = start + _points.Length < count ? start + _points.Length : count;
        for (int k = start; k < end; k++)
        {
            _points[k - start].Read(_table, PlaceOf(k, i), false);
            _sums.Prepare(_field, _points[k - start], _twice[i * _blocks + (k >> i)]);
        }

        _sums.Invert(_field);
        for (int k = end - 1; k >= start; k--)
        {
            AffinePoint point = _points[k - start];
            _sums.Add(_field, point, _twice[i * _blocks + (k >> i)], point);
            point.Write(_field, _table, PlaceOf(k, i) + distance);
        }

        _turnedAt = end < count ? end : 0;
        _signsTurned += end < count ? 0 : 1;
    }

    // Entry k of those below 2^i of every block.
    private static int PlaceOf(int k, int i) => (k >> i) * BlockLength + (k & ((1 << i) - 1)) * PointLength;
}
