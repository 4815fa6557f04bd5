using ELicense.Crypto.Arithmetic;

namespace ELicense.Crypto.Ed25519;

/// <summary>The field of edwards25519 (RFC 8032 section 5.1), p = 2^255 - 19. Not in Montgomery form: R is 1 here.</summary>
internal sealed partial class EdwardsField : CoordinateField
{
    // (p + 3) / 8, the exponent of a square root.
    private readonly byte[] _rootExponent = new byte[32];
    private readonly FieldElement _rootOfMinusOne = new FieldElement(
        0x2B832480, 0x4FC1DF0B, 0x2B4D0099, 0x3DFBD7A7, 0x2F431806, 0xAD2FE478, 0xC4EE1B27, 0x4A0EA0B0);

    internal EdwardsField()
        : base(
            new FieldElement(0x7FFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFED),
            new FieldElement(0, 0, 0, 0, 0, 0, 0, 1),
            new FieldElement(0, 0, 0, 0, 0, 0, 0, 1))
    {
        CompleteConstants();
        A.L0 = 2;
        for (int i = 1; i < 31; i++)
        {
            _rootExponent[i] = 0xFF;
        }

        _rootExponent[0] = 0x0F;
        _rootExponent[31] = 0xFE;
    }

    // 2^261 is 64 * 19 = 1216 modulo p: column 9 + k, carried, is added to column k times 1216. What exceeds 255 bits at the end
    // goes times 19 to the lowest limb, which leaves the second a little beyond its 29 bits, in either direction.
    // Bound: nine products of at most 2^59, 2^40 of the fold and a carry stay under 2^62.2; no column overflows.
    internal override void Multiply(FieldElement a, FieldElement b, FieldElement r)
    {
        long mask = 0x1FFFFFFF, mask23 = 0x7FFFFF, fold = 1216, t, n0, h0, h1, h2, h3, h4, h5, h6, h7, h8;
        long a0 = a.L0, a1 = a.L1, a2 = a.L2, a3 = a.L3, a4 = a.L4, a5 = a.L5, a6 = a.L6, a7 = a.L7, a8 = a.L8;
        long b0 = b.L0, b1 = b.L1, b2 = b.L2, b3 = b.L3, b4 = b.L4, b5 = b.L5, b6 = b.L6, b7 = b.L7, b8 = b.L8;
        h0 = (t = a1 * b8 + a2 * b7 + a3 * b6 + a4 * b5 + a5 * b4 + a6 * b3 + a7 * b2 + a8 * b1) & mask;
        h1 = (t = (t >> 29) + a2 * b8 + a3 * b7 + a4 * b6 + a5 * b5 + a6 * b4 + a7 * b3 + a8 * b2) & mask;
        h2 = (t = (t >> 29) + a3 * b8 + a4 * b7 + a5 * b6 + a6 * b5 + a7 * b4 + a8 * b3) & mask;
        h3 = (t = (t >> 29) + a4 * b8 + a5 * b7 + a6 * b6 + a7 * b5 + a8 * b4) & mask;
        h4 = (t = (t >> 29) + a5 * b8 + a6 * b7 + a7 * b6 + a8 * b5) & mask;
        h5 = (t = (t >> 29) + a6 * b8 + a7 * b7 + a8 * b6) & mask;
        h6 = (t = (t >> 29) + a7 * b8 + a8 * b7) & mask;
        h7 = (t = (t >> 29) + a8 * b8) & mask;
        h8 = t >> 29;
        n0 = (t = h0 * fold + a0 * b0) & mask;
        r.L1 = (t = (t >> 29) + h1 * fold + a0 * b1 + a1 * b0) & mask;
        r.L2 = (t = (t >> 29) + h2 * fold + a0 * b2 + a1 * b1 + a2 * b0) & mask;
        r.L3 = (t = (t >> 29) + h3 * fold + a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0) & mask;
        r.L4 = (t = (t >> 29) + h4 * fold + a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0) & mask;
        r.L5 = (t = (t >> 29) + h5 * fold + a0 * b5 + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + a5 * b0) & mask;
        r.L6 = (t = (t >> 29) + h6 * fold + a0 * b6 + a1 * b5 + a2 * b4 + a3 * b3 + a4 * b2 + a5 * b1 + a6 * b0) & mask;
        r.L7 = (t = (t >> 29) + h7 * fold + a0 * b7 + a1 * b6 + a2 * b5 + a3 * b4 + a4 * b3 + a5 * b2 + a6 * b1
            + a7 * b0) & mask;
        r.L8 = (t = (t >> 29) + h8 * fold + a0 * b8 + a1 * b7 + a2 * b6 + a3 * b5 + a4 * b4 + a5 * b3 + a6 * b2 + a7 * b1
            + a8 * b0) & mask23;
        r.L0 = (t = (t >> 23) * 19 + n0) & mask;
        r.L1 += t >> 29;
    }

    internal override void Square(FieldElement a, FieldElement r)
    {
        long mask = 0x1FFFFFFF, mask23 = 0x7FFFFF, fold = 1216, t, n0, h0, h1, h2, h3, h4, h5, h6, h7, h8;
        long a0 = a.L0, a1 = a.L1, a2 = a.L2, a3 = a.L3, a4 = a.L4, a5 = a.L5, a6 = a.L6, a7 = a.L7, a8 = a.L8;
        long d0 = a0 + a0, d1 = a1 + a1, d2 = a2 + a2, d3 = a3 + a3, d4 = a4 + a4, d5 = a5 + a5, d6 = a6 + a6, d7 = a7 + a7;
        h0 = (t = d1 * a8 + d2 * a7 + d3 * a6 + d4 * a5) & mask;
        h1 = (t = (t >> 29) + d2 * a8 + d3 * a7 + d4 * a6 + a5 * a5) & mask;
        h2 = (t = (t >> 29) + d3 * a8 + d4 * a7 + d5 * a6) & mask;
        h3 = (t = (t >> 29) + d4 * a8 + d5 * a7 + a6 * a6) & mask;
        h4 = (t = (t >> 29) + d5 * a8 + d6 * a7) & mask;
        h5 = (t = (t >> 29) + d6 * a8 + a7 * a7) & mask;
        h6 = (t = (t >> 29) + d7 * a8) & mask;
        h7 = (t = (t >> 29) + a8 * a8) & mask;
        h8 = t >> 29;
        n0 = (t = h0 * fold + a0 * a0) & mask;
        r.L1 = (t = (t >> 29) + h1 * fold + d0 * a1) & mask;
        r.L2 = (t = (t >> 29) + h2 * fold + d0 * a2 + a1 * a1) & mask;
        r.L3 = (t = (t >> 29) + h3 * fold + d0 * a3 + d1 * a2) & mask;
        r.L4 = (t = (t >> 29) + h4 * fold + d0 * a4 + d1 * a3 + a2 * a2) & mask;
        r.L5 = (t = (t >> 29) + h5 * fold + d0 * a5 + d1 * a4 + d2 * a3) & mask;
        r.L6 = (t = (t >> 29) + h6 * fold + d0 * a6 + d1 * a5 + d2 * a4 + a3 * a3) & mask;
        r.L7 = (t = (t >> 29) + h7 * fold + d0 * a7 + d1 * a6 + d2 * a5 + d3 * a4) & mask;
        r.L8 = (t = (t >> 29) + h8 * fold + d0 * a8 + d1 * a7 + d2 * a6 + d3 * a5 + a4 * a4) & mask23;
        r.L0 = (t = (t >> 23) * 19 + n0) & mask;
        r.L1 += t >> 29;
    }

    internal override void Fold(FieldElement a)
    {
        long k = a.L8 >> 23;
        a.L0 += 19 * k;
        a.L8 -= k << 23;
    }

    // p is 19 less than a multiple of 2^29, so k times it ends in -19 k.
    internal override bool IsZero(FieldElement a, FieldElement work)
    {
        if (((a.L0 + 608) & 0x1FFFFFFF) > 1216)
        {
            return false;
        }

        Decode(a, work);
        return work.IsZero;
    }

    // a^((p + 3) / 8) is a root of a or of -a (RFC 8032 section 5.1.3).
    internal override void SquareRoot(FieldElement a, AffinePoint work, FieldElement r)
    {
        Power(a, _rootExponent, r);
        Square(r, work.X);
        Subtract(work.X, a, work.X);
        if (!IsZero(work.X, work.X))
        {
            Multiply(r, _rootOfMinusOne, r);
        }
    }
}
