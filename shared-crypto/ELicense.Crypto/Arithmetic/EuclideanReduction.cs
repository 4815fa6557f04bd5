namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// Euclid's algorithm on (m, x) by Lehmer's method: a round finds from the leading 58 bits of both numbers a matrix that does
/// the work of some seventeen divisions, and applies it. Keeps A = U x and B = V x modulo m exactly, whatever the quotients;
/// wrong ones cost a round. Variable time: for public data only.
/// </summary>
internal sealed class EuclideanReduction
{
    // A usual run takes nine or ten rounds; what needs more is left to a slower method.
    private const int MaximumRounds = 16;

    internal readonly FieldElement A = new FieldElement();
    internal readonly FieldElement B = new FieldElement();
    internal readonly FieldElement U = new FieldElement();
    internal readonly FieldElement V = new FieldElement();

    /// <summary>Runs until B is below about 2^floor, or 0 when floor is 0.</summary>
    /// <param name="m">The modulus, in 0 to 2^256 and carried.</param>
    /// <param name="x">Within 0 to m - 1, carried.</param>
    /// <param name="floor">0 to 255.</param>
    /// <returns>
    /// False when it got stuck, because a quotient of 2^29 or more came up, which happens to chosen numbers. Else A and B are
    /// not negative, and with floor 0, B = 0 and A is the greatest common divisor. With another floor the caller has to look at
    /// the size of B and V.
    /// </returns>
    internal bool Run(FieldElement m, FieldElement x, int floor)
    {
        long mask = 0x1FFFFFFF, t, s, h, i, j, k, l, n, p, q, r, z, limit, one = 1;
        long c, d, e, f;
        int shift, low;
        long a0 = m.L0, a1 = m.L1, a2 = m.L2, a3 = m.L3, a4 = m.L4, a5 = m.L5, a6 = m.L6, a7 = m.L7, a8 = m.L8;
        long b0 = x.L0, b1 = x.L1, b2 = x.L2, b3 = x.L3, b4 = x.L4, b5 = x.L5, b6 = x.L6, b7 = x.L7, b8 = x.L8;
        long u0 = 0, u1 = 0, u2 = 0, u3 = 0, u4 = 0, u5 = 0, u6 = 0, u7 = 0, u8 = 0;
        long v0 = 1, v1 = 0, v2 = 0, v3 = 0, v4 = 0, v5 = 0, v6 = 0, v7 = 0, v8 = 0;
        for (int round = 0; round < MaximumRounds; round++)
        {
            // The leading limbs: three of each number, from the topmost that is not 0 in both.
            if ((a8 | b8) != 0)
            {
                h = a8; i = a7; j = a6; k = b8; l = b7; n = b6; low = 203;
            }
            else if ((a7 | b7) != 0)
            {
                h = a7; i = a6; j = a5; k = b7; l = b6; n = b5; low = 174;
            }
            else if ((a6 | b6) != 0)
            {
                h = a6; i = a5; j = a4; k = b6; l = b5; n = b4; low = 145;
            }
            else if ((a5 | b5) != 0)
            {
                h = a5; i = a4; j = a3; k = b5; l = b4; n = b3; low = 116;
            }
            else if ((a4 | b4) != 0)
            {
                h = a4; i = a3; j = a2; k = b4; l = b3; n = b2; low = 87;
            }
            else if ((a3 | b3) != 0)
            {
                h = a3; i = a2; j = a1; k = b3; l = b2; n = b1; low = 58;
            }
            else
            {
                h = a2; i = a1; j = a0; k = b2; l = b1; n = b0; low = 29;
            }

            // 58 bits of each, the topmost bit of the longer one set; both numbers whole when three limbs hold less.
            z = h | k;
            shift = 0;
            if (z < 1 << 13) { shift = 16; z <<= 16; }
            if (z < 1 << 21) { shift += 8; z <<= 8; }
            if (z < 1 << 25) { shift += 4; z <<= 4; }
            if (z < 1 << 27) { shift += 2; z <<= 2; }
            if (z < 1 << 28)
            {
                shift++;
            }

            if (z == 0)
            {
                shift = 29;
            }

            low -= shift;
            p = h << (29 + shift) | i << shift | j >> (29 - shift);
            q = k << (29 + shift) | l << shift | n >> (29 - shift);

            // Divisors at or above the limit keep the entries of the matrix at or below max(p, q) / limit, under 2^29.
            limit = ((p > q ? p : q) >> 29) + 1;
            if (floor > low)
            {
                if (floor - low >= 58)
                {
                    break;
                }

                t = one << (floor - low);
                if (t > limit)
                {
                    limit = t;
                }
            }
            if (q < limit)
            {
                break;
            }

            c = f = 1;
            d = e = 0;
            while (true)
            {
                r = p / q;
                p -= r * q;
                c -= r * e;
                d -= r * f;
                if (p < limit)
                {
                    t = c;
                    c = e;
                    e = t;
                    t = d;
                    d = f;
                    f = t;
                    break;
                }
                r = q / p;
                q -= r * p;
                e -= r * c;
                f -= r * d;
                if (q < limit)
                {
                    break;
                }
            }

            // Bound: an entry is at most 2^29 and a limb below 2^29, so two products and the carry stay below 2^60; the top limbs
            // of a and b shrink, those of u and v are checked.
            t = c * a0 + d * b0;
            b0 = (s = e * a0 + f * b0) & mask;
            a0 = t & mask;
            t = (t >> 29) + c * a1 + d * b1;
            b1 = (s = (s >> 29) + e * a1 + f * b1) & mask;
            a1 = t & mask;
            t = (t >> 29) + c * a2 + d * b2;
            b2 = (s = (s >> 29) + e * a2 + f * b2) & mask;
            a2 = t & mask;
            t = (t >> 29) + c * a3 + d * b3;
            b3 = (s = (s >> 29) + e * a3 + f * b3) & mask;
            a3 = t & mask;
            t = (t >> 29) + c * a4 + d * b4;
            b4 = (s = (s >> 29) + e * a4 + f * b4) & mask;
            a4 = t & mask;
            t = (t >> 29) + c * a5 + d * b5;
            b5 = (s = (s >> 29) + e * a5 + f * b5) & mask;
            a5 = t & mask;
            t = (t >> 29) + c * a6 + d * b6;
            b6 = (s = (s >> 29) + e * a6 + f * b6) & mask;
            a6 = t & mask;
            t = (t >> 29) + c * a7 + d * b7;
            b7 = (s = (s >> 29) + e * a7 + f * b7) & mask;
            a7 = t & mask;
            t = (t >> 29) + c * a8 + d * b8;
            b8 = (s >> 29) + e * a8 + f * b8;
            a8 = t;
            t = c * u0 + d * v0;
            v0 = (s = e * u0 + f * v0) & mask;
            u0 = t & mask;
            t = (t >> 29) + c * u1 + d * v1;
            v1 = (s = (s >> 29) + e * u1 + f * v1) & mask;
            u1 = t & mask;
            t = (t >> 29) + c * u2 + d * v2;
            v2 = (s = (s >> 29) + e * u2 + f * v2) & mask;
            u2 = t & mask;
            t = (t >> 29) + c * u3 + d * v3;
            v3 = (s = (s >> 29) + e * u3 + f * v3) & mask;
            u3 = t & mask;
            t = (t >> 29) + c * u4 + d * v4;
            v4 = (s = (s >> 29) + e * u4 + f * v4) & mask;
            u4 = t & mask;
            t = (t >> 29) + c * u5 + d * v5;
            v5 = (s = (s >> 29) + e * u5 + f * v5) & mask;
            u5 = t & mask;
            t = (t >> 29) + c * u6 + d * v6;
            v6 = (s = (s >> 29) + e * u6 + f * v6) & mask;
            u6 = t & mask;
            t = (t >> 29) + c * u7 + d * v7;
            v7 = (s = (s >> 29) + e * u7 + f * v7) & mask;
            u7 = t & mask;
            t = (t >> 29) + c * u8 + d * v8;
            v8 = (s >> 29) + e * u8 + f * v8;
            u8 = t;
            if (((u8 + 0x100000000) >> 33 | (v8 + 0x100000000) >> 33) != 0)
            {
                return false;
            }

            if (a8 < 0)
            {
                a0 = (t = -a0) & mask;
                a1 = (t = (t >> 29) - a1) & mask;
                a2 = (t = (t >> 29) - a2) & mask;
                a3 = (t = (t >> 29) - a3) & mask;
                a4 = (t = (t >> 29) - a4) & mask;
                a5 = (t = (t >> 29) - a5) & mask;
                a6 = (t = (t >> 29) - a6) & mask;
                a7 = (t = (t >> 29) - a7) & mask;
                a8 = (t >> 29) - a8;
                u0 = (t = -u0) & mask;
                u1 = (t = (t >> 29) - u1) & mask;
                u2 = (t = (t >> 29) - u2) & mask;
                u3 = (t = (t >> 29) - u3) & mask;
                u4 = (t = (t >> 29) - u4) & mask;
                u5 = (t = (t >> 29) - u5) & mask;
                u6 = (t = (t >> 29) - u6) & mask;
                u7 = (t = (t >> 29) - u7) & mask;
                u8 = (t >> 29) - u8;
            }
            if (b8 < 0)
            {
                b0 = (t = -b0) & mask;
                b1 = (t = (t >> 29) - b1) & mask;
                b2 = (t = (t >> 29) - b2) & mask;
                b3 = (t = (t >> 29) - b3) & mask;
                b4 = (t = (t >> 29) - b4) & mask;
                b5 = (t = (t >> 29) - b5) & mask;
                b6 = (t = (t >> 29) - b6) & mask;
                b7 = (t = (t >> 29) - b7) & mask;
                b8 = (t >> 29) - b8;
                v0 = (t = -v0) & mask;
                v1 = (t = (t >> 29) - v1) & mask;
                v2 = (t = (t >> 29) - v2) & mask;
                v3 = (t = (t >> 29) - v3) & mask;
                v4 = (t = (t >> 29) - v4) & mask;
                v5 = (t = (t >> 29) - v5) & mask;
                v6 = (t = (t >> 29) - v6) & mask;
                v7 = (t = (t >> 29) - v7) & mask;
                v8 = (t >> 29) - v8;
            }
        }
        A.L0 = a0;
        A.L1 = a1;
        A.L2 = a2;
        A.L3 = a3;
        A.L4 = a4;
        A.L5 = a5;
        A.L6 = a6;
        A.L7 = a7;
        A.L8 = a8;
        B.L0 = b0;
        B.L1 = b1;
        B.L2 = b2;
        B.L3 = b3;
        B.L4 = b4;
        B.L5 = b5;
        B.L6 = b6;
        B.L7 = b7;
        B.L8 = b8;
        U.L0 = u0;
        U.L1 = u1;
        U.L2 = u2;
        U.L3 = u3;
        U.L4 = u4;
        U.L5 = u5;
        U.L6 = u6;
        U.L7 = u7;
        U.L8 = u8;
        V.L0 = v0;
        V.L1 = v1;
        V.L2 = v2;
        V.L3 = v3;
        V.L4 = v4;
        V.L5 = v5;
        V.L6 = v6;
        V.L7 = v7;
        V.L8 = v8;
        return floor > 0 || B.IsZero;
    }
}
