using System;
using ELicense.Crypto.Arithmetic;

namespace ELicense.Crypto;

/// <summary>
/// Makes the prepared table of a point P, for combs of eight teeth 32 bits apart. A table of V blocks (1, 2 or 4) of 128 points
/// has at place j of block v the multiple of P by 2^(32 v / V) (2^224 + sum over i = 0 to 6 of s(i) 2^(32 i)), where s(i) is 1
/// when bit i of j is set, else -1. A point is x and y, each times 2^261 modulo p (on edwards25519: as such), 32 bytes,
/// little-endian.
/// </summary>
/// <remarks>Allocates about 30 KB while it works; not for the path of a verification.</remarks>
public static class TableBuilder
{
    private const int Teeth = 8;
    private const int PointLength = 64;
    private const int BlockLength = 128 * PointLength;

    /// <summary>Whether tables may have this length: 8,192, 16,384 or 32,768 bytes.</summary>
    public static bool IsLength(int length)
    {
        return length == BlockLength || length == 2 * BlockLength || length == 4 * BlockLength;
    }

    /// <summary>Fills a table.</summary>
    /// <param name="key">The point.</param>
    /// <param name="table">Of a length that tables have.</param>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public static void Build(PublicKey key, byte[] table)
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

        CoordinateField field = key.Group.Field;
        int blocks = table.Length / BlockLength;
        FieldElement[] products = new FieldElement[32];
        for (int i = 0; i < products.Length; i++)
        {
            products[i] = new FieldElement();
        }

        EuclideanReduction euclid = new EuclideanReduction();
        AffineSums sums = new AffineSums(euclid, new ModularInverse(euclid), products);
        AffinePoint[] teeth = FindTeeth(field, key.Point, blocks, sums);
        AffinePoint[] twice = Double(field, teeth, sums);
        WriteFirst(field, teeth, blocks, sums, table);
        for (int i = 0; i < Teeth - 1; i++)
        {
            TurnSign(field, i, twice, blocks, sums, table);
        }
    }

    // Tooth i of block v is 2^(32 i + 32 v / V) P, and stands at i V + v.
    private static AffinePoint[] FindTeeth(CoordinateField field, AffinePoint p, int blocks, AffineSums sums)
    {
        JacobianPoint[] found = new JacobianPoint[Teeth * blocks];
        JacobianPoint sum = new JacobianPoint();
        sum.Load(field, p, false);
        for (int i = 0; i < found.Length; i++)
        {
            for (int doublings = i == 0 ? 0 : 32 / blocks; doublings > 0; doublings--)
            {
                field.Double(sum);
            }

            found[i] = new JacobianPoint();
            found[i].Copy(sum);
        }
        return sums.Normalize(field, found);
    }

    private static AffinePoint[] Double(CoordinateField field, AffinePoint[] teeth, AffineSums sums)
    {
        AffinePoint[] twice = new AffinePoint[teeth.Length];
        for (int i = 0; i < teeth.Length; i++)
        {
            sums.PrepareDouble(field, teeth[i]);
        }

        sums.Invert(field);
        for (int i = teeth.Length - 1; i >= 0; i--)
        {
            twice[i] = new AffinePoint();
            sums.Double(field, teeth[i], twice[i]);
        }
        return twice;
    }

    // The first entry of every block: the last tooth less all others.
    private static void WriteFirst(CoordinateField field, AffinePoint[] teeth, int blocks, AffineSums sums, byte[] table)
    {
        int last = (Teeth - 1) * blocks;
        for (int i = 0; i < last; i++)
        {
            teeth[i].Y.Negate();
        }

        for (int i = 0; i < last; i += blocks)
        {
            for (int v = 0; v < blocks; v++)
            {
                sums.Prepare(field, teeth[last + v], teeth[i + v]);
            }

            sums.Invert(field);
            for (int v = blocks - 1; v >= 0; v--)
            {
                sums.Add(field, teeth[last + v], teeth[i + v], teeth[last + v]);
                field.Fold(teeth[last + v].X);
                field.Fold(teeth[last + v].Y);
            }
        }
        for (int v = 0; v < blocks; v++)
        {
            teeth[last + v].Write(field, table, v * BlockLength);
        }
    }

    // From the entries below 2^i makes the next 2^i, in which tooth i is added instead of subtracted.
    private static void TurnSign(CoordinateField field, int i, AffinePoint[] twice, int blocks, AffineSums sums, byte[] table)
    {
        AffinePoint[] points = new AffinePoint[sums.Capacity];
        for (int k = 0; k < points.Length; k++)
        {
            points[k] = new AffinePoint();
        }

        int count = blocks << i, distance = PointLength << i;
        for (int start = 0; start < count; start += points.Length)
        {
            int end = start + points.Length < count ? start + points.Length : count;
            for (int k = start; k < end; k++)
            {
                points[k - start].Read(table, (k >> i) * BlockLength + (k & ((1 << i) - 1)) * PointLength, false);
                sums.Prepare(field, points[k - start], twice[i * blocks + (k >> i)]);
            }
            sums.Invert(field);
            for (int k = end - 1; k >= start; k--)
            {
                AffinePoint point = points[k - start];
                sums.Add(field, point, twice[i * blocks + (k >> i)], point);
                point.Write(field, table, (k >> i) * BlockLength + (k & ((1 << i) - 1)) * PointLength + distance);
            }
        }
    }
}
