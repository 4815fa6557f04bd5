using System;
using ELicense.Crypto.Arithmetic;

namespace ELicense.Crypto.Ed25519;

/// <summary>
/// Ed25519 (RFC 8032 section 5.1, EdDSA of RFC 9053), strict: R is compared as bytes, so the equation is the one without the
/// cofactor; S is below L; keys have order L. Not Ed25519ctx, not Ed25519ph. Verifies only, in variable time.
/// </summary>
public sealed class EdDsa : SignatureScheme
{
    private static EdwardsGroup _group;

    private readonly Sha512 _digest = new Sha512();
    private readonly byte[] _r = new byte[32];
    private PublicKey _key;

    public override Curve Curve => Curve.Ed25519;

    private protected override WeierstrassCurve Group => Edwards.Curve;

    private static EdwardsGroup Edwards
    {
        get { return _group ??= new EdwardsGroup(); }
    }

    /// <summary>
    /// Makes a key. That it has order L is checked here, at the price of a verification without tables, so that no verification
    /// has to think of other orders.
    /// </summary>
    /// <param name="encoded">32 bytes, RFC 8032 section 5.1.2.</param>
    /// <returns>Null when that is no canonical encoding of a point of order L.</returns>
    public static PublicKey CreateKey(byte[] encoded)
    {
        if (encoded == null)
        {
            throw new ArgumentNullException(nameof(encoded));
        }

        if (encoded.Length != 32)
        {
            return null;
        }

        WorkSpace work = new WorkSpace();
        PublicKey key = new PublicKey(Curve.Ed25519, encoded, new byte[0], null) { Group = Edwards.Curve };
        return Edwards.Decode(work, encoded, key.Point) && HasOrderL(work, key.Point) ? key : null;
    }

    internal override bool Start(WorkSpace work, PublicKey key, byte[] signature, int offset, int count)
    {
        if (count != 64)
        {
            return false;
        }

        work.S.ReadLittleEndian(signature, offset + 32);
        if (FieldElement.Compare(work.S, Edwards.Curve.Order.Modulus) >= 0)
        {
            return false;
        }

        _key = key;
        Array.Copy(signature, offset, _r, 0, 32);
        _digest.Reset();
        _digest.Update(_r, 0, 32);
        _digest.Update(key.X, 0, 32);
        return true;
    }

    internal override void Update(byte[] data, int offset, int count)
    {
        _digest.Update(data, offset, count);
    }

    // R = U B - h A for U = S, with L - h for -h because A has order L.
    internal override bool Finish(WorkSpace work)
    {
        WeierstrassCurve curve = Edwards.Curve;
        PointTable tableOfB = Generator.Table, tableOfA = _key.Table;
        work.U.Copy(work.S);
        _digest.Finish(work.Hash, 0);
        ReduceHash(curve.Order, work.Hash, work.V, work.E);
        PrimeField.Subtract(curve.Order.Modulus, work.V, work.V);
        curve.Order.Reduce(work.V);
        if (tableOfB != null && tableOfA != null && tableOfA.Length == tableOfB.Length
            && CombSum.Compute(work, curve, work.U, work.V, tableOfB, tableOfA) && IsR(work))
        {
            return true;
        }
        InterleavedSum.Compute(work, curve, work.U, work.V, _key.Point);
        return IsR(work);
    }

    // Three doublings turn every point of small order to infinity, which they show by Z = 0.
    private static bool HasOrderL(WorkSpace work, AffinePoint point)
    {
        WeierstrassCurve curve = Edwards.Curve;
        FieldElement zero = new FieldElement();
        work.Sum.Load(curve.Field, point, false);
        for (int i = 0; i < 3; i++)
        {
            curve.Field.Double(work.Sum);
        }

        if (curve.Field.IsZero(work.Sum.Z, work.Work))
        {
            return false;
        }

        InterleavedSum.Compute(work, curve, zero, curve.Order.Modulus, point);
        return work.Sum.IsInfinity;
    }

    // The hash is a number of 512 bits, little-endian: h = low + high 2^256, modulo L.
    private static void ReduceHash(PrimeField order, byte[] hash, FieldElement h, FieldElement high)
    {
        h.SetZero();
        h.L8 = 1 << 24;
        order.Encode(h, h);
        high.ReadLittleEndian(hash, 32);
        order.Multiply(high, h, high);
        h.ReadLittleEndian(hash, 0);
        order.Multiply(h, order.One, h);
        PrimeField.Add(h, high, h);
        order.Reduce(h);
    }

    private bool IsR(WorkSpace work)
    {
        byte[] encoded = work.Hash;
        Edwards.Encode(work, work.Sum, encoded);
        for (int i = 0; i < 32; i++)
        {
            if (encoded[i] != _r[i])
            {
                return false;
            }
        }
        return true;
    }
}
