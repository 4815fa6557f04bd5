namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// u * G + v * Q by one chain of doublings for both scalars in non-adjacent form (Strauss). Needs no table made beforehand, and
/// is complete: it answers rightly whatever the scalars and Q.
/// </summary>
internal sealed class InterleavedSum
{
    private readonly PointArithmetic _arithmetic;
    private readonly OddMultiples _multiplesOfG;
    private readonly OddMultiples _multiplesOfQ;
    private readonly NonAdjacentForm _formOfU = new NonAdjacentForm(OddMultiples.Width);
    private readonly NonAdjacentForm _formOfV = new NonAdjacentForm(OddMultiples.Width);

    internal InterleavedSum(WeierstrassCurve curve)
    {
        _arithmetic = new PointArithmetic(curve.Field);
        _multiplesOfG = new OddMultiples(_arithmetic);
        _multiplesOfQ = new OddMultiples(_arithmetic);
        _multiplesOfG.Compute(curve.Generator);
    }

    /// <param name="u">Within 0 to n - 1.</param>
    /// <param name="v">Within 0 to n - 1.</param>
    /// <param name="q">A point of the curve.</param>
    /// <param name="sum">Takes u * G + v * Q.</param>
    internal void Compute(FieldElement u, FieldElement v, AffinePoint q, JacobianPoint sum)
    {
        _formOfU.Recode(u);
        _formOfV.Recode(v);
        _multiplesOfQ.Compute(q);
        sbyte[] digitsOfU = _formOfU.Digits, digitsOfV = _formOfV.Digits;
        sum.IsInfinity = true;
        for (int i = NonAdjacentForm.Length - 1; i >= 0; i--)
        {
            _arithmetic.Double(sum);
            _multiplesOfG.AddTo(sum, digitsOfU[i]);
            _multiplesOfQ.AddTo(sum, digitsOfV[i]);
        }
    }
}
