namespace ELicense.Crypto.Arithmetic;

/// <summary>Numbers modulo the order n of a curve: Montgomery multiplication for any odd modulus of 256 bits.</summary>
internal sealed class OrderField : PrimeField
{
    private readonly long _negativeInverse;

    /// <param name="n">The order of the group.</param>
    /// <param name="one">R mod n.</param>
    /// <param name="rSquared">R^2 mod n.</param>
    /// <param name="negativeInverse">-1/n mod 2^29.</param>
    internal OrderField(FieldElement n, FieldElement one, FieldElement rSquared, long negativeInverse)
        : base(n, one, rSquared)
    {
        _negativeInverse = negativeInverse;
        CompleteConstants();
    }

    // Bound: both operands are carried, so a column holds eighteen products below 2^58, under 2^62.2.
    // t * negativeInverse may wrap: only its low 29 bits count.
    internal override void Multiply(FieldElement a, FieldElement b, FieldElement r)
    {
        FieldElement n = Modulus;
        long negativeInverse = _negativeInverse;
        long mask = 0x1FFFFFFF, t, m0, m1, m2, m3, m4, m5, m6, m7, m8;
        long a0 = a.L0, a1 = a.L1, a2 = a.L2, a3 = a.L3, a4 = a.L4, a5 = a.L5, a6 = a.L6, a7 = a.L7, a8 = a.L8;
        long b0 = b.L0, b1 = b.L1, b2 = b.L2, b3 = b.L3, b4 = b.L4, b5 = b.L5, b6 = b.L6, b7 = b.L7, b8 = b.L8;
        long n0 = n.L0, n1 = n.L1, n2 = n.L2, n3 = n.L3, n4 = n.L4, n5 = n.L5, n6 = n.L6, n7 = n.L7, n8 = n.L8;
        t = a0 * b0;
        m0 = (t * negativeInverse) & mask;
        t += m0 * n0;
        t = (t >> 29) + a0 * b1 + a1 * b0 + m0 * n1;
        m1 = (t * negativeInverse) & mask;
        t += m1 * n0;
        t = (t >> 29) + a0 * b2 + a1 * b1 + a2 * b0 + m0 * n2 + m1 * n1;
        m2 = (t * negativeInverse) & mask;
        t += m2 * n0;
        t = (t >> 29) + a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 + m0 * n3 + m1 * n2 + m2 * n1;
        m3 = (t * negativeInverse) & mask;
        t += m3 * n0;
        t = (t >> 29) + a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 + m0 * n4 + m1 * n3 + m2 * n2 + m3 * n1;
        m4 = (t * negativeInverse) & mask;
        t += m4 * n0;
        t = (t >> 29) + a0 * b5 + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + a5 * b0 + m0 * n5 + m1 * n4 + m2 * n3 + m3 * n2
            + m4 * n1;
        m5 = (t * negativeInverse) & mask;
        t += m5 * n0;
        t = (t >> 29) + a0 * b6 + a1 * b5 + a2 * b4 + a3 * b3 + a4 * b2 + a5 * b1 + a6 * b0 + m0 * n6 + m1 * n5 + m2 * n4
            + m3 * n3 + m4 * n2 + m5 * n1;
        m6 = (t * negativeInverse) & mask;
        t += m6 * n0;
        t = (t >> 29) + a0 * b7 + a1 * b6 + a2 * b5 + a3 * b4 + a4 * b3 + a5 * b2 + a6 * b1 + a7 * b0 + m0 * n7 + m1 * n6
            + m2 * n5 + m3 * n4 + m4 * n3 + m5 * n2 + m6 * n1;
        m7 = (t * negativeInverse) & mask;
        t += m7 * n0;
        t = (t >> 29) + a0 * b8 + a1 * b7 + a2 * b6 + a3 * b5 + a4 * b4 + a5 * b3 + a6 * b2 + a7 * b1 + a8 * b0 + m0 * n8
            + m1 * n7 + m2 * n6 + m3 * n5 + m4 * n4 + m5 * n3 + m6 * n2 + m7 * n1;
        m8 = (t * negativeInverse) & mask;
        t += m8 * n0;
        r.L0 = (t = (t >> 29) + a1 * b8 + a2 * b7 + a3 * b6 + a4 * b5 + a5 * b4 + a6 * b3 + a7 * b2 + a8 * b1 + m1 * n8
            + m2 * n7 + m3 * n6 + m4 * n5 + m5 * n4 + m6 * n3 + m7 * n2 + m8 * n1) & mask;
        r.L1 = (t = (t >> 29) + a2 * b8 + a3 * b7 + a4 * b6 + a5 * b5 + a6 * b4 + a7 * b3 + a8 * b2 + m2 * n8 + m3 * n7
            + m4 * n6 + m5 * n5 + m6 * n4 + m7 * n3 + m8 * n2) & mask;
        r.L2 = (t = (t >> 29) + a3 * b8 + a4 * b7 + a5 * b6 + a6 * b5 + a7 * b4 + a8 * b3 + m3 * n8 + m4 * n7 + m5 * n6
            + m6 * n5 + m7 * n4 + m8 * n3) & mask;
        r.L3 = (t = (t >> 29) + a4 * b8 + a5 * b7 + a6 * b6 + a7 * b5 + a8 * b4 + m4 * n8 + m5 * n7 + m6 * n6 + m7 * n5
            + m8 * n4) & mask;
        r.L4 = (t = (t >> 29) + a5 * b8 + a6 * b7 + a7 * b6 + a8 * b5 + m5 * n8 + m6 * n7 + m7 * n6 + m8 * n5) & mask;
        r.L5 = (t = (t >> 29) + a6 * b8 + a7 * b7 + a8 * b6 + m6 * n8 + m7 * n7 + m8 * n6) & mask;
        r.L6 = (t = (t >> 29) + a7 * b8 + a8 * b7 + m7 * n8 + m8 * n7) & mask;
        r.L7 = (t = (t >> 29) + a8 * b8 + m8 * n8) & mask;
        r.L8 = t >> 29;
    }

    internal override void Square(FieldElement a, FieldElement r)
    {
        Multiply(a, a, r);
    }
}
