namespace ELicense.Crypto.Arithmetic;

/// <summary>u * G + v * Q by prepared tables of both points: few doublings, and additions in a tree of affine sums.</summary>
internal static class CombSum
{
    /// <param name="work">Takes the sum, in Sum.</param>
    /// <param name="curve">The curve.</param>
    /// <param name="u">Within 0 to n - 1.</param>
    /// <param name="v">Within 0 to n - 1.</param>
    /// <param name="tableOfG">Of the generator.</param>
    /// <param name="tableOfQ">Of Q, with the length of the first.</param>
    /// <returns>
    /// False when this way does not lead to the sum: a number is 0, a table cannot be read, or two points of the tree are equal
    /// or opposite.
    /// </returns>
    internal static bool Compute(
        WorkSpace work, WeierstrassCurve curve, FieldElement u, FieldElement v, PointTable tableOfG, PointTable tableOfQ)
    {
        ColumnSums columns = work.Columns;
        FieldElement n = curve.Order.Modulus;
        if (u.IsZero || v.IsZero)
        {
            return false;
        }

        columns.Start(n, u, tableOfG);
        columns.Include(n, v, tableOfQ);
        return columns.Compute(curve.Field, 0) && Sum(work, curve.Field);
    }

    private static bool Sum(WorkSpace work, CoordinateField field)
    {
        JacobianPoint sum = work.Sum;
        sum.IsInfinity = true;
        for (int j = work.Columns.Count - 1; j >= 0; j--)
        {
            AffinePoint column = work.Columns.Sum(j);
            if (column == null)
            {
                return false;
            }

            field.Double(sum);
            work.Arithmetic.Add(field, sum, column, false);
        }
        return true;
    }
}
