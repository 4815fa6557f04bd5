using ELicense.Crypto.Arithmetic;

namespace ELicense.Crypto;

/// <summary>
/// What ECDSA and SM2 have in common: a signature is r and s, 32 bytes each (IEEE P1363), both within 1 to n - 1, and holds when
/// a point u * G + v * Q has a certain x modulo n.
/// </summary>
internal abstract class WeierstrassScheme : SignatureScheme
{
    private PublicKey _key;

    private protected WeierstrassScheme(MessageDigest digest)
    {
        Digest = digest;
    }

    /// <summary>The hash function of the algorithm.</summary>
    private protected MessageDigest Digest { get; }

    private protected override WeierstrassCurve Group => WeierstrassCurve.Of(Curve);

    internal override bool Start(WorkSpace work, PublicKey key, byte[] signature, int offset, int count)
    {
        _key = key;
        if (count != 64 || !ReadNumber(signature, offset, work.R) || !ReadNumber(signature, offset + 32, work.S))
        {
            return false;
        }

        Digest.Reset();
        StartMessage(key);
        return true;
    }

    internal override void Update(byte[] data, int offset, int count)
    {
        Digest.Update(data, offset, count);
    }

    internal override bool Finish(WorkSpace work)
    {
        Digest.Finish(work.Hash, 0);
        work.E.Read(work.Hash, 0);
        if (!Prepare(_key.Group.Order, work))
        {
            return false;
        }

        if (IsValidByTables(work))
        {
            return true;
        }

        InterleavedSum.Compute(work, _key.Group, work.U, work.V, _key.Point);
        return HasAbscissa(work);
    }

    /// <summary>Feeds what precedes the message.</summary>
    private protected abstract void StartMessage(PublicKey key);

    /// <summary>
    /// From R, S and E of the work space derives U and V, and the X modulo n that U * G + V * Q must have, all within 0 to n - 1.
    /// </summary>
    /// <returns>False when such a signature is never valid.</returns>
    internal abstract bool Prepare(PrimeField order, WorkSpace work);

    // The fast ways. A "no" here is not the last word: a damaged table must not condemn anyone.
    private bool IsValidByTables(WorkSpace work)
    {
        PointTable tableOfG = Generator.Table, tableOfQ = _key.Table;
        if (tableOfG == null)
        {
            return false;
        }

        if (tableOfQ == null || tableOfQ.Length != tableOfG.Length)
        {
            return HalfSizeCheck.Holds(work, _key.Group, _key.Point, tableOfG);
        }
        return CombSum.Compute(work, _key.Group, work.U, work.V, tableOfG, tableOfQ) && HasAbscissa(work);
    }

    // Reads a number within 1 to n - 1.
    private bool ReadNumber(byte[] bytes, int offset, FieldElement number)
    {
        number.Read(bytes, offset);
        return !number.IsZero && FieldElement.Compare(number, _key.Group.Order.Modulus) < 0;
    }

    // The affine x of the sum lies below p, and p may exceed n: both X and, where it is a coordinate, X + n are x modulo n.
    private bool HasAbscissa(WorkSpace work)
    {
        if (work.Sum.IsInfinity)
        {
            return false;
        }

        if (IsAbscissa(work.Sum, work.X, work.Work))
        {
            return true;
        }

        PrimeField.Add(work.X, _key.Group.Order.Modulus, work.E);
        work.E.Carry();
        return FieldElement.Compare(work.E, _key.Group.Field.Modulus) < 0 && IsAbscissa(work.Sum, work.E, work.Work);
    }

    // X / Z^2 = x without the division.
    private bool IsAbscissa(JacobianPoint sum, FieldElement x, FieldElement work)
    {
        CoordinateField field = _key.Group.Field;
        field.Square(sum.Z, work);
        field.Multiply(work, x, work);
        field.Encode(work, work);
        PrimeField.Subtract(work, sum.X, work);
        return field.IsZero(work, work);
    }
}
