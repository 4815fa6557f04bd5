namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// u * G + v * Q by one chain of doublings for both numbers in non-adjacent form (Strauss). Needs no table made beforehand, and
/// is complete: it answers rightly whatever the numbers and Q. All other ways rest on this one.
/// </summary>
internal static class InterleavedSum
{
    /// <param name="work">Takes the sum, in Sum.</param>
    /// <param name="curve">The curve.</param>
    /// <param name="u">Within 0 to 2^256 - 1.</param>
    /// <param name="v">Within 0 to 2^256 - 1.</param>
    /// <param name="q">A point of the group.</param>
    internal static void Compute(WorkSpace work, WeierstrassCurve curve, FieldElement u, FieldElement v, AffinePoint q)
    {
        CoordinateField field = curve.Field;
        work.FormOfU.Recode(u);
        work.FormOfV.Recode(v);
        work.Multiples.Compute(field, curve.Generator, q);
        sbyte[] digitsOfU = work.FormOfU.Digits, digitsOfV = work.FormOfV.Digits;
        JacobianPoint sum = work.Sum;
        sum.IsInfinity = true;
        for (int i = NonAdjacentForm.Length - 1; i >= 0; i--)
        {
            field.Double(sum);
            work.Multiples.AddTo(work.Arithmetic, field, sum, 0, digitsOfU[i]);
            work.Multiples.AddTo(work.Arithmetic, field, sum, OddMultiples.Count, digitsOfV[i]);
        }
    }
}
