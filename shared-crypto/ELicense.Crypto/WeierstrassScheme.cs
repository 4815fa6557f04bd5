using ELicense.Crypto.Arithmetic;

namespace ELicense.Crypto;

/// <summary>
/// What ECDSA and SM2 have in common: a signature is r and s, 32 bytes each (IEEE P1363), both within 1 to n - 1, and holds when
/// a point u * G + v * Q has a certain x modulo n.
/// </summary>
internal abstract class WeierstrassScheme : SignatureScheme
{
    private readonly WeierstrassCurve _curve;
    private readonly HalfSizeCheck _halfSize = new HalfSizeCheck();
    private readonly FieldElement _r = new FieldElement();
    private readonly FieldElement _s = new FieldElement();
    private readonly FieldElement _e = new FieldElement();
    private readonly FieldElement _u = new FieldElement();
    private readonly FieldElement _v = new FieldElement();
    private readonly FieldElement _x = new FieldElement();
    private readonly FieldElement _work = new FieldElement();
    private readonly byte[] _hash = new byte[32];
    private PublicKey _key;

    private protected WeierstrassScheme(Curve curve, MessageDigest digest)
        : base(curve)
    {
        _curve = WeierstrassCurve.Of(curve);
        Digest = digest;
    }

    /// <summary>The hash function of the algorithm.</summary>
    private protected MessageDigest Digest { get; }

    internal override bool Start(PublicKey key, byte[] signature, int offset, int count)
    {
        if (count != 64 || !ReadNumber(signature, offset, _r) || !ReadNumber(signature, offset + 32, _s)) return false;
        _key = key;
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
        Digest.Finish(_hash, 0);
        _e.Read(_hash, 0);
        if (!Prepare(work, _curve.Order, _r, _s, _e, _u, _v, _x)) return false;
        if (IsValidByTables(work)) return true;
        InterleavedSum.Compute(work, _curve, _u, _v, _key.Point);
        return HasAbscissa(work.Sum);
    }

    /// <summary>Feeds what precedes the message.</summary>
    private protected abstract void StartMessage(PublicKey key);

    /// <summary>Derives the scalars u and v, and the x modulo n that u * G + v * Q must have, all within 0 to n - 1.</summary>
    /// <returns>False when such a signature is never valid.</returns>
    internal abstract bool Prepare(
        WorkSpace work, PrimeField order, FieldElement r, FieldElement s, FieldElement e, FieldElement u, FieldElement v, FieldElement x);

    // The fast ways. A "no" here is not the last word: a damaged table must not condemn anyone.
    private bool IsValidByTables(WorkSpace work)
    {
        PointTable tableOfG = _curve.GeneratorKey.Table, tableOfQ = _key.Table;
        if (tableOfG == null) return false;
        if (tableOfQ == null || tableOfQ.Length != tableOfG.Length)
        {
            return _halfSize.Holds(work, _curve, _u, _v, _key.Point, _x, tableOfG);
        }
        return CombSum.Compute(work, _curve, _u, _v, tableOfG, tableOfQ) && HasAbscissa(work.Sum);
    }

    // Reads a number within 1 to n - 1.
    private bool ReadNumber(byte[] bytes, int offset, FieldElement number)
    {
        number.Read(bytes, offset);
        return !number.IsZero && FieldElement.Compare(number, _curve.Order.Modulus) < 0;
    }

    // The affine x of the sum lies below p, and p may exceed n: both x and, where it is a coordinate, x + n are x modulo n.
    private bool HasAbscissa(JacobianPoint sum)
    {
        if (sum.IsInfinity) return false;
        if (IsAbscissa(sum, _x)) return true;
        PrimeField.Add(_x, _curve.Order.Modulus, _e);
        _e.Carry();
        return FieldElement.Compare(_e, _curve.Field.Modulus) < 0 && IsAbscissa(sum, _e);
    }

    // X / Z^2 = x without the division.
    private bool IsAbscissa(JacobianPoint sum, FieldElement x)
    {
        CoordinateField field = _curve.Field;
        field.Square(sum.Z, _work);
        field.Multiply(_work, x, _work);
        field.Encode(_work, _work);
        PrimeField.Subtract(_work, sum.X, _work);
        return field.IsZero(_work, _work);
    }
}
