using ELicense.Crypto.Arithmetic;

namespace ELicense.Crypto.Ed25519;

/// <content>Products that take a difference, or have one taken from them. The bounds are those of Multiply.</content>
internal sealed partial class EdwardsField
{
    internal override void MultiplyDifference(FieldElement a, FieldElement b, FieldElement c, FieldElement r)
    {
        long mask = 0x1FFFFFFF, mask23 = 0x7FFFFF, fold = 1216, t, n0, h0, h1, h2, h3, h4, h5, h6, h7, h8;
        long a0 = a.L0, a1 = a.L1, a2 = a.L2, a3 = a.L3, a4 = a.L4, a5 = a.L5, a6 = a.L6, a7 = a.L7, a8 = a.L8;
        long b0 = b.L0 - c.L0, b1 = b.L1 - c.L1, b2 = b.L2 - c.L2, b3 = b.L3 - c.L3, b4 = b.L4 - c.L4, b5 = b.L5 - c.L5,
            b6 = b.L6 - c.L6, b7 = b.L7 - c.L7, b8 = b.L8 - c.L8;
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

    internal override void MultiplyDifference(FieldElement a, FieldElement b, FieldElement c, FieldElement d, FieldElement r)
    {
        long mask = 0x1FFFFFFF, mask23 = 0x7FFFFF, fold = 1216, t, n0, h0, h1, h2, h3, h4, h5, h6, h7, h8;
        long a0 = a.L0, a1 = a.L1, a2 = a.L2, a3 = a.L3, a4 = a.L4, a5 = a.L5, a6 = a.L6, a7 = a.L7, a8 = a.L8;
        long b0 = b.L0 - c.L0, b1 = b.L1 - c.L1, b2 = b.L2 - c.L2, b3 = b.L3 - c.L3, b4 = b.L4 - c.L4, b5 = b.L5 - c.L5,
            b6 = b.L6 - c.L6, b7 = b.L7 - c.L7, b8 = b.L8 - c.L8;
        h0 = (t = a1 * b8 + a2 * b7 + a3 * b6 + a4 * b5 + a5 * b4 + a6 * b3 + a7 * b2 + a8 * b1) & mask;
        h1 = (t = (t >> 29) + a2 * b8 + a3 * b7 + a4 * b6 + a5 * b5 + a6 * b4 + a7 * b3 + a8 * b2) & mask;
        h2 = (t = (t >> 29) + a3 * b8 + a4 * b7 + a5 * b6 + a6 * b5 + a7 * b4 + a8 * b3) & mask;
        h3 = (t = (t >> 29) + a4 * b8 + a5 * b7 + a6 * b6 + a7 * b5 + a8 * b4) & mask;
        h4 = (t = (t >> 29) + a5 * b8 + a6 * b7 + a7 * b6 + a8 * b5) & mask;
        h5 = (t = (t >> 29) + a6 * b8 + a7 * b7 + a8 * b6) & mask;
        h6 = (t = (t >> 29) + a7 * b8 + a8 * b7) & mask;
        h7 = (t = (t >> 29) + a8 * b8) & mask;
        h8 = t >> 29;
        n0 = (t = h0 * fold + a0 * b0 - d.L0) & mask;
        r.L1 = (t = (t >> 29) + h1 * fold + a0 * b1 + a1 * b0 - d.L1) & mask;
        r.L2 = (t = (t >> 29) + h2 * fold + a0 * b2 + a1 * b1 + a2 * b0 - d.L2) & mask;
        r.L3 = (t = (t >> 29) + h3 * fold + a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 - d.L3) & mask;
        r.L4 = (t = (t >> 29) + h4 * fold + a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 - d.L4) & mask;
        r.L5 = (t = (t >> 29) + h5 * fold + a0 * b5 + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + a5 * b0 - d.L5) & mask;
        r.L6 = (t = (t >> 29) + h6 * fold + a0 * b6 + a1 * b5 + a2 * b4 + a3 * b3 + a4 * b2 + a5 * b1 + a6 * b0 - d.L6) & mask;
        r.L7 = (t = (t >> 29) + h7 * fold + a0 * b7 + a1 * b6 + a2 * b5 + a3 * b4 + a4 * b3 + a5 * b2 + a6 * b1 + a7 * b0
            - d.L7) & mask;
        r.L8 = (t = (t >> 29) + h8 * fold + a0 * b8 + a1 * b7 + a2 * b6 + a3 * b5 + a4 * b4 + a5 * b3 + a6 * b2 + a7 * b1
            + a8 * b0 - d.L8) & mask23;
        r.L0 = (t = (t >> 23) * 19 + n0) & mask;
        r.L1 += t >> 29;
    }

    internal override void SquareDifference(FieldElement a, FieldElement b, FieldElement c, FieldElement r)
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
        n0 = (t = h0 * fold + a0 * a0 - b.L0 - c.L0) & mask;
        r.L1 = (t = (t >> 29) + h1 * fold + d0 * a1 - b.L1 - c.L1) & mask;
        r.L2 = (t = (t >> 29) + h2 * fold + d0 * a2 + a1 * a1 - b.L2 - c.L2) & mask;
        r.L3 = (t = (t >> 29) + h3 * fold + d0 * a3 + d1 * a2 - b.L3 - c.L3) & mask;
        r.L4 = (t = (t >> 29) + h4 * fold + d0 * a4 + d1 * a3 + a2 * a2 - b.L4 - c.L4) & mask;
        r.L5 = (t = (t >> 29) + h5 * fold + d0 * a5 + d1 * a4 + d2 * a3 - b.L5 - c.L5) & mask;
        r.L6 = (t = (t >> 29) + h6 * fold + d0 * a6 + d1 * a5 + d2 * a4 + a3 * a3 - b.L6 - c.L6) & mask;
        r.L7 = (t = (t >> 29) + h7 * fold + d0 * a7 + d1 * a6 + d2 * a5 + d3 * a4 - b.L7 - c.L7) & mask;
        r.L8 = (t = (t >> 29) + h8 * fold + d0 * a8 + d1 * a7 + d2 * a6 + d3 * a5 + a4 * a4 - b.L8 - c.L8) & mask23;
        r.L0 = (t = (t >> 23) * 19 + n0) & mask;
        r.L1 += t >> 29;
    }

    // Bound: a column holds eighteen products below 2^58, under 2^62.2.
    internal override void DifferenceOfProducts(
        FieldElement a, FieldElement b, FieldElement c, FieldElement d, FieldElement e, FieldElement r)
    {
        long mask = 0x1FFFFFFF, mask23 = 0x7FFFFF, fold = 1216, t, n0, h0, h1, h2, h3, h4, h5, h6, h7, h8;
        long a0 = a.L0, a1 = a.L1, a2 = a.L2, a3 = a.L3, a4 = a.L4, a5 = a.L5, a6 = a.L6, a7 = a.L7, a8 = a.L8;
        long b0 = b.L0 - c.L0, b1 = b.L1 - c.L1, b2 = b.L2 - c.L2, b3 = b.L3 - c.L3, b4 = b.L4 - c.L4, b5 = b.L5 - c.L5,
            b6 = b.L6 - c.L6, b7 = b.L7 - c.L7, b8 = b.L8 - c.L8;
        long d0 = d.L0, d1 = d.L1, d2 = d.L2, d3 = d.L3, d4 = d.L4, d5 = d.L5, d6 = d.L6, d7 = d.L7, d8 = d.L8;
        long e0 = e.L0, e1 = e.L1, e2 = e.L2, e3 = e.L3, e4 = e.L4, e5 = e.L5, e6 = e.L6, e7 = e.L7, e8 = e.L8;
        h0 = (t = a1 * b8 + a2 * b7 + a3 * b6 + a4 * b5 + a5 * b4 + a6 * b3 + a7 * b2 + a8 * b1 - d1 * e8 - d2 * e7
            - d3 * e6 - d4 * e5 - d5 * e4 - d6 * e3 - d7 * e2 - d8 * e1) & mask;
        h1 = (t = (t >> 29) + a2 * b8 + a3 * b7 + a4 * b6 + a5 * b5 + a6 * b4 + a7 * b3 + a8 * b2 - d2 * e8 - d3 * e7
            - d4 * e6 - d5 * e5 - d6 * e4 - d7 * e3 - d8 * e2) & mask;
        h2 = (t = (t >> 29) + a3 * b8 + a4 * b7 + a5 * b6 + a6 * b5 + a7 * b4 + a8 * b3 - d3 * e8 - d4 * e7 - d5 * e6
            - d6 * e5 - d7 * e4 - d8 * e3) & mask;
        h3 = (t = (t >> 29) + a4 * b8 + a5 * b7 + a6 * b6 + a7 * b5 + a8 * b4 - d4 * e8 - d5 * e7 - d6 * e6 - d7 * e5
            - d8 * e4) & mask;
        h4 = (t = (t >> 29) + a5 * b8 + a6 * b7 + a7 * b6 + a8 * b5 - d5 * e8 - d6 * e7 - d7 * e6 - d8 * e5) & mask;
        h5 = (t = (t >> 29) + a6 * b8 + a7 * b7 + a8 * b6 - d6 * e8 - d7 * e7 - d8 * e6) & mask;
        h6 = (t = (t >> 29) + a7 * b8 + a8 * b7 - d7 * e8 - d8 * e7) & mask;
        h7 = (t = (t >> 29) + a8 * b8 - d8 * e8) & mask;
        h8 = t >> 29;
        n0 = (t = h0 * fold + a0 * b0 - d0 * e0) & mask;
        r.L1 = (t = (t >> 29) + h1 * fold + a0 * b1 + a1 * b0 - d0 * e1 - d1 * e0) & mask;
        r.L2 = (t = (t >> 29) + h2 * fold + a0 * b2 + a1 * b1 + a2 * b0 - d0 * e2 - d1 * e1 - d2 * e0) & mask;
        r.L3 = (t = (t >> 29) + h3 * fold + a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 - d0 * e3 - d1 * e2 - d2 * e1
            - d3 * e0) & mask;
        r.L4 = (t = (t >> 29) + h4 * fold + a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 - d0 * e4 - d1 * e3 - d2 * e2
            - d3 * e1 - d4 * e0) & mask;
        r.L5 = (t = (t >> 29) + h5 * fold + a0 * b5 + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + a5 * b0 - d0 * e5 - d1 * e4
            - d2 * e3 - d3 * e2 - d4 * e1 - d5 * e0) & mask;
        r.L6 = (t = (t >> 29) + h6 * fold + a0 * b6 + a1 * b5 + a2 * b4 + a3 * b3 + a4 * b2 + a5 * b1 + a6 * b0 - d0 * e6
            - d1 * e5 - d2 * e4 - d3 * e3 - d4 * e2 - d5 * e1 - d6 * e0) & mask;
        r.L7 = (t = (t >> 29) + h7 * fold + a0 * b7 + a1 * b6 + a2 * b5 + a3 * b4 + a4 * b3 + a5 * b2 + a6 * b1 + a7 * b0
            - d0 * e7 - d1 * e6 - d2 * e5 - d3 * e4 - d4 * e3 - d5 * e2 - d6 * e1 - d7 * e0) & mask;
        r.L8 = (t = (t >> 29) + h8 * fold + a0 * b8 + a1 * b7 + a2 * b6 + a3 * b5 + a4 * b4 + a5 * b3 + a6 * b2 + a7 * b1
            + a8 * b0 - d0 * e8 - d1 * e7 - d2 * e6 - d3 * e5 - d4 * e4 - d5 * e3 - d6 * e2 - d7 * e1
            - d8 * e0) & mask23;
        r.L0 = (t = (t >> 23) * 19 + n0) & mask;
        r.L1 += t >> 29;
    }
}
