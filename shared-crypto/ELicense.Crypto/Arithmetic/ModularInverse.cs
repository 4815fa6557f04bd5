namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// 1 / a in a prime field. Every inverse is multiplied back; where Euclid's algorithm did not come to an end, Fermat's little
/// theorem gives the answer. Variable time: for public data only. Holds its work space.
/// </summary>
internal sealed class ModularInverse
{
    private readonly EuclideanReduction _euclid;
    private readonly FieldElement _work;

    internal ModularInverse(EuclideanReduction euclid)
    {
        _euclid = euclid;
        _work = euclid.A;
    }

    /// <summary>r = 1 / a, both in Montgomery form; r is not a.</summary>
    /// <returns>False when a is 0.</returns>
    internal bool Compute(PrimeField field, FieldElement a, FieldElement r)
    {
        _work.Copy(a);
        field.Reduce(_work);
        if (_work.IsZero)
        {
            return false;
        }

        if (_euclid.Run(field.Modulus, _work, 0))
        {
            // From a R Euclid gives 1 / (a R), which is R^2 short.
            field.Multiply(field.RCubed, _euclid.U, r);
            field.Multiply(r, a, _work);
            field.Reduce(_work);
            if (FieldElement.Compare(_work, field.One) == 0)
            {
                return true;
            }
        }
        field.Power(a, field.ModulusMinusTwo, r);
        return true;
    }
}
