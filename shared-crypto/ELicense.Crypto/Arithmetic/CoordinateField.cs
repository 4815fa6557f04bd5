namespace ELicense.Crypto.Arithmetic;

/// <summary>The field of a curve's coordinates, for the two primes that are -1 modulo 2^29.</summary>
internal abstract class CoordinateField : PrimeField
{
    private protected CoordinateField(FieldElement modulus, FieldElement one, FieldElement rSquared)
        : base(modulus, one, rSquared)
    {
    }

    /// <summary>
    /// Makes a number with limbs below 2^33 in magnitude carried, and brings it within -2^238 to 2^256 + 2^238 by the multiple
    /// of p that its top limb shows.
    /// </summary>
    internal abstract void Fold(FieldElement a);

    /// <summary>Whether a number, within -4p to 4p and loose, is a multiple of p.</summary>
    /// <param name="a">The number.</param>
    /// <param name="work">Is overwritten; may be a.</param>
    internal bool IsZero(FieldElement a, FieldElement work)
    {
        // k * p ends in -k, so the low limb settles all but nine in 2^29 numbers.
        if (((a.L0 + 4) & 0x1FFFFFFF) > 8) return false;
        Decode(a, work);
        return work.IsZero;
    }
}
