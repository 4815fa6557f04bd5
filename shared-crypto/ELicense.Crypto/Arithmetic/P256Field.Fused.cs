namespace ELicense.Crypto.Arithmetic;

/// <content>Products that take a difference, or have one taken from them, without a pass of their own. The bounds are
/// Multiply's.</content>
internal sealed partial class P256Field
{
    internal override void MultiplyDifference(FieldElement a, FieldElement b, FieldElement c, FieldElement r)
    {
        long mask = 0x1FFFFFFF, t, m0, m1, m2, m3, m4, m5, m6, m7, m8;
        long a0 = a.L0, a1 = a.L1, a2 = a.L2, a3 = a.L3, a4 = a.L4, a5 = a.L5, a6 = a.L6, a7 = a.L7, a8 = a.L8;
        long b0 = b.L0 - c.L0, b1 = b.L1 - c.L1, b2 = b.L2 - c.L2, b3 = b.L3 - c.L3, b4 = b.L4 - c.L4, b5 = b.L5 - c.L5,
            b6 = b.L6 - c.L6, b7 = b.L7 - c.L7, b8 = b.L8 - c.L8;
        m0 = (t = a0 * b0) & mask;
        m1 = (t = (t >> 29) + a0 * b1 + a1 * b0) & mask;
        m2 = (t = (t >> 29) + a0 * b2 + a1 * b1 + a2 * b0) & mask;
        m3 = (t = (t >> 29) + a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 + (m0 << 9)) & mask;
        m4 = (t = (t >> 29) + a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 + (m1 << 9)) & mask;
        m5 = (t = (t >> 29) + a0 * b5 + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + a5 * b0 + (m2 << 9)) & mask;
        m6 = (t = (t >> 29) + a0 * b6 + a1 * b5 + a2 * b4 + a3 * b3 + a4 * b2 + a5 * b1 + a6 * b0 + (m3 << 9)
            + (m0 << 18)) & mask;
        m7 = (t = (t >> 29) + a0 * b7 + a1 * b6 + a2 * b5 + a3 * b4 + a4 * b3 + a5 * b2 + a6 * b1 + a7 * b0 + (m4 << 9)
            + (m1 << 18) - (m0 << 21)) & mask;
        m8 = (t = (t >> 29) + a0 * b8 + a1 * b7 + a2 * b6 + a3 * b5 + a4 * b4 + a5 * b3 + a6 * b2 + a7 * b1 + a8 * b0
            + (m5 << 9) + (m2 << 18) - (m1 << 21) + (m0 << 24)) & mask;
        r.L0 = (t = (t >> 29) + a1 * b8 + a2 * b7 + a3 * b6 + a4 * b5 + a5 * b4 + a6 * b3 + a7 * b2 + a8 * b1 + (m6 << 9)
            + (m3 << 18) - (m2 << 21) + (m1 << 24)) & mask;
        r.L1 = (t = (t >> 29) + a2 * b8 + a3 * b7 + a4 * b6 + a5 * b5 + a6 * b4 + a7 * b3 + a8 * b2 + (m7 << 9) + (m4 << 18)
            - (m3 << 21) + (m2 << 24)) & mask;
        r.L2 = (t = (t >> 29) + a3 * b8 + a4 * b7 + a5 * b6 + a6 * b5 + a7 * b4 + a8 * b3 + (m8 << 9) + (m5 << 18)
            - (m4 << 21) + (m3 << 24)) & mask;
        r.L3 = (t = (t >> 29) + a4 * b8 + a5 * b7 + a6 * b6 + a7 * b5 + a8 * b4 + (m6 << 18) - (m5 << 21) + (m4 << 24)) & mask;
        r.L4 = (t = (t >> 29) + a5 * b8 + a6 * b7 + a7 * b6 + a8 * b5 + (m7 << 18) - (m6 << 21) + (m5 << 24)) & mask;
        r.L5 = (t = (t >> 29) + a6 * b8 + a7 * b7 + a8 * b6 + (m8 << 18) - (m7 << 21) + (m6 << 24)) & mask;
        r.L6 = (t = (t >> 29) + a7 * b8 + a8 * b7 - (m8 << 21) + (m7 << 24)) & mask;
        r.L7 = (t = (t >> 29) + a8 * b8 + (m8 << 24)) & mask;
        r.L8 = t >> 29;
    }

    internal override void MultiplyDifference(FieldElement a, FieldElement b, FieldElement c, FieldElement d, FieldElement r)
    {
        long mask = 0x1FFFFFFF, t, m0, m1, m2, m3, m4, m5, m6, m7, m8;
        long a0 = a.L0, a1 = a.L1, a2 = a.L2, a3 = a.L3, a4 = a.L4, a5 = a.L5, a6 = a.L6, a7 = a.L7, a8 = a.L8;
        long b0 = b.L0 - c.L0, b1 = b.L1 - c.L1, b2 = b.L2 - c.L2, b3 = b.L3 - c.L3, b4 = b.L4 - c.L4, b5 = b.L5 - c.L5,
            b6 = b.L6 - c.L6, b7 = b.L7 - c.L7, b8 = b.L8 - c.L8;
        m0 = (t = a0 * b0) & mask;
        m1 = (t = (t >> 29) + a0 * b1 + a1 * b0) & mask;
        m2 = (t = (t >> 29) + a0 * b2 + a1 * b1 + a2 * b0) & mask;
        m3 = (t = (t >> 29) + a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 + (m0 << 9)) & mask;
        m4 = (t = (t >> 29) + a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 + (m1 << 9)) & mask;
        m5 = (t = (t >> 29) + a0 * b5 + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + a5 * b0 + (m2 << 9)) & mask;
        m6 = (t = (t >> 29) + a0 * b6 + a1 * b5 + a2 * b4 + a3 * b3 + a4 * b2 + a5 * b1 + a6 * b0 + (m3 << 9)
            + (m0 << 18)) & mask;
        m7 = (t = (t >> 29) + a0 * b7 + a1 * b6 + a2 * b5 + a3 * b4 + a4 * b3 + a5 * b2 + a6 * b1 + a7 * b0 + (m4 << 9)
            + (m1 << 18) - (m0 << 21)) & mask;
        m8 = (t = (t >> 29) + a0 * b8 + a1 * b7 + a2 * b6 + a3 * b5 + a4 * b4 + a5 * b3 + a6 * b2 + a7 * b1 + a8 * b0
            + (m5 << 9) + (m2 << 18) - (m1 << 21) + (m0 << 24)) & mask;
        r.L0 = (t = (t >> 29) + a1 * b8 + a2 * b7 + a3 * b6 + a4 * b5 + a5 * b4 + a6 * b3 + a7 * b2 + a8 * b1 + (m6 << 9)
            + (m3 << 18) - (m2 << 21) + (m1 << 24) - d.L0) & mask;
        r.L1 = (t = (t >> 29) + a2 * b8 + a3 * b7 + a4 * b6 + a5 * b5 + a6 * b4 + a7 * b3 + a8 * b2 + (m7 << 9) + (m4 << 18)
            - (m3 << 21) + (m2 << 24) - d.L1) & mask;
        r.L2 = (t = (t >> 29) + a3 * b8 + a4 * b7 + a5 * b6 + a6 * b5 + a7 * b4 + a8 * b3 + (m8 << 9) + (m5 << 18)
            - (m4 << 21) + (m3 << 24) - d.L2) & mask;
        r.L3 = (t = (t >> 29) + a4 * b8 + a5 * b7 + a6 * b6 + a7 * b5 + a8 * b4 + (m6 << 18) - (m5 << 21) + (m4 << 24)
            - d.L3) & mask;
        r.L4 = (t = (t >> 29) + a5 * b8 + a6 * b7 + a7 * b6 + a8 * b5 + (m7 << 18) - (m6 << 21) + (m5 << 24) - d.L4) & mask;
        r.L5 = (t = (t >> 29) + a6 * b8 + a7 * b7 + a8 * b6 + (m8 << 18) - (m7 << 21) + (m6 << 24) - d.L5) & mask;
        r.L6 = (t = (t >> 29) + a7 * b8 + a8 * b7 - (m8 << 21) + (m7 << 24) - d.L6) & mask;
        r.L7 = (t = (t >> 29) + a8 * b8 + (m8 << 24) - d.L7) & mask;
        r.L8 = (t >> 29) - d.L8;
    }

    internal override void SquareDifference(FieldElement a, FieldElement b, FieldElement c, FieldElement r)
    {
        long mask = 0x1FFFFFFF, t, m0, m1, m2, m3, m4, m5, m6, m7, m8;
        long a0 = a.L0, a1 = a.L1, a2 = a.L2, a3 = a.L3, a4 = a.L4, a5 = a.L5, a6 = a.L6, a7 = a.L7, a8 = a.L8;
        long d0 = a0 + a0, d1 = a1 + a1, d2 = a2 + a2, d3 = a3 + a3, d4 = a4 + a4, d5 = a5 + a5, d6 = a6 + a6, d7 = a7 + a7;
        m0 = (t = a0 * a0) & mask;
        m1 = (t = (t >> 29) + d0 * a1) & mask;
        m2 = (t = (t >> 29) + d0 * a2 + a1 * a1) & mask;
        m3 = (t = (t >> 29) + d0 * a3 + d1 * a2 + (m0 << 9)) & mask;
        m4 = (t = (t >> 29) + d0 * a4 + d1 * a3 + a2 * a2 + (m1 << 9)) & mask;
        m5 = (t = (t >> 29) + d0 * a5 + d1 * a4 + d2 * a3 + (m2 << 9)) & mask;
        m6 = (t = (t >> 29) + d0 * a6 + d1 * a5 + d2 * a4 + a3 * a3 + (m3 << 9) + (m0 << 18)) & mask;
        m7 = (t = (t >> 29) + d0 * a7 + d1 * a6 + d2 * a5 + d3 * a4 + (m4 << 9) + (m1 << 18) - (m0 << 21)) & mask;
        m8 = (t = (t >> 29) + d0 * a8 + d1 * a7 + d2 * a6 + d3 * a5 + a4 * a4 + (m5 << 9) + (m2 << 18) - (m1 << 21)
            + (m0 << 24)) & mask;
        r.L0 = (t = (t >> 29) + d1 * a8 + d2 * a7 + d3 * a6 + d4 * a5 + (m6 << 9) + (m3 << 18) - (m2 << 21) + (m1 << 24)
            - b.L0 - c.L0) & mask;
        r.L1 = (t = (t >> 29) + d2 * a8 + d3 * a7 + d4 * a6 + a5 * a5 + (m7 << 9) + (m4 << 18) - (m3 << 21) + (m2 << 24)
            - b.L1 - c.L1) & mask;
        r.L2 = (t = (t >> 29) + d3 * a8 + d4 * a7 + d5 * a6 + (m8 << 9) + (m5 << 18) - (m4 << 21) + (m3 << 24) - b.L2
            - c.L2) & mask;
        r.L3 = (t = (t >> 29) + d4 * a8 + d5 * a7 + a6 * a6 + (m6 << 18) - (m5 << 21) + (m4 << 24) - b.L3 - c.L3) & mask;
        r.L4 = (t = (t >> 29) + d5 * a8 + d6 * a7 + (m7 << 18) - (m6 << 21) + (m5 << 24) - b.L4 - c.L4) & mask;
        r.L5 = (t = (t >> 29) + d6 * a8 + a7 * a7 + (m8 << 18) - (m7 << 21) + (m6 << 24) - b.L5 - c.L5) & mask;
        r.L6 = (t = (t >> 29) + d7 * a8 - (m8 << 21) + (m7 << 24) - b.L6 - c.L6) & mask;
        r.L7 = (t = (t >> 29) + a8 * a8 + (m8 << 24) - b.L7 - c.L7) & mask;
        r.L8 = (t >> 29) - b.L8 - c.L8;
    }
}
