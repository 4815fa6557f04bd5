using ELicense.Crypto.Arithmetic;

namespace ELicense.Crypto;

/// <summary>
/// Whether a table belongs to a point P. Its entries 127 and 126 differ in the sign of P alone, so by 2 P. This tells tables of
/// different points apart; against a table made to deceive only the origin of its bytes helps.
/// </summary>
internal static class TableCheck
{
    internal static bool BelongsTo(PointTable table, CoordinateField field, AffinePoint p)
    {
        AffinePoint entry = new AffinePoint();
        JacobianPoint sum = new JacobianPoint(), expected = new JacobianPoint();
        PointArithmetic arithmetic = new PointArithmetic(new EuclideanReduction());
        byte[] bytes = new byte[128];
        if (!TableBuilder.IsLength(table.Length))
        {
            return false;
        }

        if (!table.Read(126 * 64, bytes, 0) || !table.Read(127 * 64, bytes, 64))
        {
            return false;
        }

        sum.Load(field, p, false);
        field.Double(sum);
        entry.Read(bytes, 0, false);
        arithmetic.Add(field, sum, entry, false);
        entry.Read(bytes, 64, false);
        expected.Load(field, entry, false);
        return arithmetic.AreEqual(field, sum, expected);
    }
}
