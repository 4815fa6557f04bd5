namespace ELicense.Crypto.Arithmetic;

/// <content>Doubling in one piece, its numbers in locals: half of an unknown key's verification is this.</content>
internal sealed partial class Sm2Field
{
    // Products are of carried numbers or differences, or one of them is a sum: every column stays below 2^62.2.
    internal override void Double(JacobianPoint p)
    {
        if (p.IsInfinity)
        {
            return;
        }

        FieldElement x = p.X, y = p.Y, z = p.Z;
        long mask = 0x1FFFFFFF, t, w, m0, m1, m2, m3, m4, m5, m6, m7, m8;
        long g0, g1, g2, g3, g4, g5, g6, g7, g8, h0, h1, h2, h3, h4, h5, h6, h7, h8;
        long x0 = x.L0, x1 = x.L1, x2 = x.L2, x3 = x.L3, x4 = x.L4, x5 = x.L5, x6 = x.L6, x7 = x.L7, x8 = x.L8;
        long y0 = y.L0, y1 = y.L1, y2 = y.L2, y3 = y.L3, y4 = y.L4, y5 = y.L5, y6 = y.L6, y7 = y.L7, y8 = y.L8;
        long z0 = z.L0, z1 = z.L1, z2 = z.L2, z3 = z.L3, z4 = z.L4, z5 = z.L5, z6 = z.L6, z7 = z.L7, z8 = z.L8;

        // h = z^2
        long d0 = z0 + z0, d1 = z1 + z1, d2 = z2 + z2, d3 = z3 + z3, d4 = z4 + z4, d5 = z5 + z5, d6 = z6 + z6, d7 = z7 + z7;
        m0 = (t = z0 * z0) & mask;
        m1 = (t = (t >> 29) + d0 * z1) & mask;
        m2 = (t = (t >> 29) + d0 * z2 + z1 * z1 + (m0 << 6)) & mask;
        m3 = (t = (t >> 29) + d0 * z3 + d1 * z2 + (m1 << 6) - (m0 << 9)) & mask;
        m4 = (t = (t >> 29) + d0 * z4 + d1 * z3 + z2 * z2 + (m2 << 6) - (m1 << 9)) & mask;
        m5 = (t = (t >> 29) + d0 * z5 + d1 * z4 + d2 * z3 + (m3 << 6) - (m2 << 9)) & mask;
        m6 = (t = (t >> 29) + d0 * z6 + d1 * z5 + d2 * z4 + z3 * z3 + (m4 << 6) - (m3 << 9)) & mask;
        m7 = (t = (t >> 29) + d0 * z7 + d1 * z6 + d2 * z5 + d3 * z4 + (m5 << 6) - (m4 << 9) - (m0 << 21)) & mask;
        m8 = (t = (t >> 29) + d0 * z8 + d1 * z7 + d2 * z6 + d3 * z5 + z4 * z4 + (m6 << 6) - (m5 << 9) - (m1 << 21)
            + (m0 << 24)) & mask;
        h0 = (t = (t >> 29) + d1 * z8 + d2 * z7 + d3 * z6 + d4 * z5 + (m7 << 6) - (m6 << 9) - (m2 << 21) + (m1 << 24)) & mask;
        h1 = (t = (t >> 29) + d2 * z8 + d3 * z7 + d4 * z6 + z5 * z5 + (m8 << 6) - (m7 << 9) - (m3 << 21) + (m2 << 24)) & mask;
        h2 = (t = (t >> 29) + d3 * z8 + d4 * z7 + d5 * z6 - (m8 << 9) - (m4 << 21) + (m3 << 24)) & mask;
        h3 = (t = (t >> 29) + d4 * z8 + d5 * z7 + z6 * z6 - (m5 << 21) + (m4 << 24)) & mask;
        h4 = (t = (t >> 29) + d5 * z8 + d6 * z7 - (m6 << 21) + (m5 << 24)) & mask;
        h5 = (t = (t >> 29) + d6 * z8 + z7 * z7 - (m7 << 21) + (m6 << 24)) & mask;
        h6 = (t = (t >> 29) + d7 * z8 - (m8 << 21) + (m7 << 24)) & mask;
        h7 = (t = (t >> 29) + z8 * z8 + (m8 << 24)) & mask;
        h8 = t >> 29;

        // g = y^2
        d0 = y0 + y0; d1 = y1 + y1; d2 = y2 + y2; d3 = y3 + y3; d4 = y4 + y4; d5 = y5 + y5; d6 = y6 + y6; d7 = y7 + y7;
        m0 = (t = y0 * y0) & mask;
        m1 = (t = (t >> 29) + d0 * y1) & mask;
        m2 = (t = (t >> 29) + d0 * y2 + y1 * y1 + (m0 << 6)) & mask;
        m3 = (t = (t >> 29) + d0 * y3 + d1 * y2 + (m1 << 6) - (m0 << 9)) & mask;
        m4 = (t = (t >> 29) + d0 * y4 + d1 * y3 + y2 * y2 + (m2 << 6) - (m1 << 9)) & mask;
        m5 = (t = (t >> 29) + d0 * y5 + d1 * y4 + d2 * y3 + (m3 << 6) - (m2 << 9)) & mask;
        m6 = (t = (t >> 29) + d0 * y6 + d1 * y5 + d2 * y4 + y3 * y3 + (m4 << 6) - (m3 << 9)) & mask;
        m7 = (t = (t >> 29) + d0 * y7 + d1 * y6 + d2 * y5 + d3 * y4 + (m5 << 6) - (m4 << 9) - (m0 << 21)) & mask;
        m8 = (t = (t >> 29) + d0 * y8 + d1 * y7 + d2 * y6 + d3 * y5 + y4 * y4 + (m6 << 6) - (m5 << 9) - (m1 << 21)
            + (m0 << 24)) & mask;
        g0 = (t = (t >> 29) + d1 * y8 + d2 * y7 + d3 * y6 + d4 * y5 + (m7 << 6) - (m6 << 9) - (m2 << 21) + (m1 << 24)) & mask;
        g1 = (t = (t >> 29) + d2 * y8 + d3 * y7 + d4 * y6 + y5 * y5 + (m8 << 6) - (m7 << 9) - (m3 << 21) + (m2 << 24)) & mask;
        g2 = (t = (t >> 29) + d3 * y8 + d4 * y7 + d5 * y6 - (m8 << 9) - (m4 << 21) + (m3 << 24)) & mask;
        g3 = (t = (t >> 29) + d4 * y8 + d5 * y7 + y6 * y6 - (m5 << 21) + (m4 << 24)) & mask;
        g4 = (t = (t >> 29) + d5 * y8 + d6 * y7 - (m6 << 21) + (m5 << 24)) & mask;
        g5 = (t = (t >> 29) + d6 * y8 + y7 * y7 - (m7 << 21) + (m6 << 24)) & mask;
        g6 = (t = (t >> 29) + d7 * y8 - (m8 << 21) + (m7 << 24)) & mask;
        g7 = (t = (t >> 29) + y8 * y8 + (m8 << 24)) & mask;
        g8 = t >> 29;

        // Z = y^2 + z^2 - (y - z)^2 = 2 y z
        y0 = y0 - z0; y1 = y1 - z1; y2 = y2 - z2; y3 = y3 - z3; y4 = y4 - z4; y5 = y5 - z5; y6 = y6 - z6; y7 = y7 - z7;
        y8 = y8 - z8;
        d0 = y0 + y0; d1 = y1 + y1; d2 = y2 + y2; d3 = y3 + y3; d4 = y4 + y4; d5 = y5 + y5; d6 = y6 + y6; d7 = y7 + y7;
        m0 = (t = -y0 * y0) & mask;
        m1 = (t = (t >> 29) - d0 * y1) & mask;
        m2 = (t = (t >> 29) - d0 * y2 - y1 * y1 + (m0 << 6)) & mask;
        m3 = (t = (t >> 29) - d0 * y3 - d1 * y2 + (m1 << 6) - (m0 << 9)) & mask;
        m4 = (t = (t >> 29) - d0 * y4 - d1 * y3 - y2 * y2 + (m2 << 6) - (m1 << 9)) & mask;
        m5 = (t = (t >> 29) - d0 * y5 - d1 * y4 - d2 * y3 + (m3 << 6) - (m2 << 9)) & mask;
        m6 = (t = (t >> 29) - d0 * y6 - d1 * y5 - d2 * y4 - y3 * y3 + (m4 << 6) - (m3 << 9)) & mask;
        m7 = (t = (t >> 29) - d0 * y7 - d1 * y6 - d2 * y5 - d3 * y4 + (m5 << 6) - (m4 << 9) - (m0 << 21)) & mask;
        m8 = (t = (t >> 29) - d0 * y8 - d1 * y7 - d2 * y6 - d3 * y5 - y4 * y4 + (m6 << 6) - (m5 << 9) - (m1 << 21)
            + (m0 << 24)) & mask;
        z.L0 = (t = (t >> 29) - d1 * y8 - d2 * y7 - d3 * y6 - d4 * y5 + (m7 << 6) - (m6 << 9) - (m2 << 21) + (m1 << 24) + g0
            + h0) & mask;
        z.L1 = (t = (t >> 29) - d2 * y8 - d3 * y7 - d4 * y6 - y5 * y5 + (m8 << 6) - (m7 << 9) - (m3 << 21) + (m2 << 24) + g1
            + h1) & mask;
        z.L2 = (t = (t >> 29) - d3 * y8 - d4 * y7 - d5 * y6 - (m8 << 9) - (m4 << 21) + (m3 << 24) + g2 + h2) & mask;
        z.L3 = (t = (t >> 29) - d4 * y8 - d5 * y7 - y6 * y6 - (m5 << 21) + (m4 << 24) + g3 + h3) & mask;
        z.L4 = (t = (t >> 29) - d5 * y8 - d6 * y7 - (m6 << 21) + (m5 << 24) + g4 + h4) & mask;
        z.L5 = (t = (t >> 29) - d6 * y8 - y7 * y7 - (m7 << 21) + (m6 << 24) + g5 + h5) & mask;
        z.L6 = (t = (t >> 29) - d7 * y8 - (m8 << 21) + (m7 << 24) + g6 + h6) & mask;
        z.L7 = (t = (t >> 29) - y8 * y8 + (m8 << 24) + g7 + h7) & mask;
        z.L8 = (t >> 29) + g8 + h8;

        // Y is bounded by 8 y^4: that stays small when y^2 does.
        t = g8 >> 24;
        g0 += t;
        g2 -= t << 6;
        g3 += t << 9;
        g7 += t << 21;
        g8 -= t << 24;

        // a = 3 (x - z^2) (x + z^2)
        y0 = x0 - h0; y1 = x1 - h1; y2 = x2 - h2; y3 = x3 - h3; y4 = x4 - h4; y5 = x5 - h5; y6 = x6 - h6; y7 = x7 - h7;
        y8 = x8 - h8;
        h0 = x0 + h0; h1 = x1 + h1; h2 = x2 + h2; h3 = x3 + h3; h4 = x4 + h4; h5 = x5 + h5; h6 = x6 + h6; h7 = x7 + h7;
        h8 = x8 + h8;
        m0 = (t = y0 * h0) & mask;
        m1 = (t = (t >> 29) + y0 * h1 + y1 * h0) & mask;
        m2 = (t = (t >> 29) + y0 * h2 + y1 * h1 + y2 * h0 + (m0 << 6)) & mask;
        m3 = (t = (t >> 29) + y0 * h3 + y1 * h2 + y2 * h1 + y3 * h0 + (m1 << 6) - (m0 << 9)) & mask;
        m4 = (t = (t >> 29) + y0 * h4 + y1 * h3 + y2 * h2 + y3 * h1 + y4 * h0 + (m2 << 6) - (m1 << 9)) & mask;
        m5 = (t = (t >> 29) + y0 * h5 + y1 * h4 + y2 * h3 + y3 * h2 + y4 * h1 + y5 * h0 + (m3 << 6) - (m2 << 9)) & mask;
        m6 = (t = (t >> 29) + y0 * h6 + y1 * h5 + y2 * h4 + y3 * h3 + y4 * h2 + y5 * h1 + y6 * h0 + (m4 << 6)
            - (m3 << 9)) & mask;
        m7 = (t = (t >> 29) + y0 * h7 + y1 * h6 + y2 * h5 + y3 * h4 + y4 * h3 + y5 * h2 + y6 * h1 + y7 * h0 + (m5 << 6)
            - (m4 << 9) - (m0 << 21)) & mask;
        m8 = (t = (t >> 29) + y0 * h8 + y1 * h7 + y2 * h6 + y3 * h5 + y4 * h4 + y5 * h3 + y6 * h2 + y7 * h1 + y8 * h0
            + (m6 << 6) - (m5 << 9) - (m1 << 21) + (m0 << 24)) & mask;
        long a0 = (w = 3 * ((t = (t >> 29) + y1 * h8 + y2 * h7 + y3 * h6 + y4 * h5 + y5 * h4 + y6 * h3 + y7 * h2 + y8 * h1
            + (m7 << 6) - (m6 << 9) - (m2 << 21) + (m1 << 24)) & mask)) & mask;
        long a1 = (w = (w >> 29) + 3 * ((t = (t >> 29) + y2 * h8 + y3 * h7 + y4 * h6 + y5 * h5 + y6 * h4 + y7 * h3 + y8 * h2
            + (m8 << 6) - (m7 << 9) - (m3 << 21) + (m2 << 24)) & mask)) & mask;
        long a2 = (w = (w >> 29) + 3 * ((t = (t >> 29) + y3 * h8 + y4 * h7 + y5 * h6 + y6 * h5 + y7 * h4 + y8 * h3
            - (m8 << 9) - (m4 << 21) + (m3 << 24)) & mask)) & mask;
        long a3 = (w = (w >> 29) + 3 * ((t = (t >> 29) + y4 * h8 + y5 * h7 + y6 * h6 + y7 * h5 + y8 * h4 - (m5 << 21)
            + (m4 << 24)) & mask)) & mask;
        long a4 = (w = (w >> 29) + 3 * ((t = (t >> 29) + y5 * h8 + y6 * h7 + y7 * h6 + y8 * h5 - (m6 << 21)
            + (m5 << 24)) & mask)) & mask;
        long a5 = (w = (w >> 29) + 3 * ((t = (t >> 29) + y6 * h8 + y7 * h7 + y8 * h6 - (m7 << 21) + (m6 << 24)) & mask)) & mask;
        long a6 = (w = (w >> 29) + 3 * ((t = (t >> 29) + y7 * h8 + y8 * h7 - (m8 << 21) + (m7 << 24)) & mask)) & mask;
        long a7 = (w = (w >> 29) + 3 * ((t = (t >> 29) + y8 * h8 + (m8 << 24)) & mask)) & mask;
        long a8 = (w >> 29) + 3 * ((t >> 29));

        // b = 2 x y^2
        x0 = x0 + x0; x1 = x1 + x1; x2 = x2 + x2; x3 = x3 + x3; x4 = x4 + x4; x5 = x5 + x5; x6 = x6 + x6; x7 = x7 + x7;
        x8 = x8 + x8;
        m0 = (t = x0 * g0) & mask;
        m1 = (t = (t >> 29) + x0 * g1 + x1 * g0) & mask;
        m2 = (t = (t >> 29) + x0 * g2 + x1 * g1 + x2 * g0 + (m0 << 6)) & mask;
        m3 = (t = (t >> 29) + x0 * g3 + x1 * g2 + x2 * g1 + x3 * g0 + (m1 << 6) - (m0 << 9)) & mask;
        m4 = (t = (t >> 29) + x0 * g4 + x1 * g3 + x2 * g2 + x3 * g1 + x4 * g0 + (m2 << 6) - (m1 << 9)) & mask;
        m5 = (t = (t >> 29) + x0 * g5 + x1 * g4 + x2 * g3 + x3 * g2 + x4 * g1 + x5 * g0 + (m3 << 6) - (m2 << 9)) & mask;
        m6 = (t = (t >> 29) + x0 * g6 + x1 * g5 + x2 * g4 + x3 * g3 + x4 * g2 + x5 * g1 + x6 * g0 + (m4 << 6)
            - (m3 << 9)) & mask;
        m7 = (t = (t >> 29) + x0 * g7 + x1 * g6 + x2 * g5 + x3 * g4 + x4 * g3 + x5 * g2 + x6 * g1 + x7 * g0 + (m5 << 6)
            - (m4 << 9) - (m0 << 21)) & mask;
        m8 = (t = (t >> 29) + x0 * g8 + x1 * g7 + x2 * g6 + x3 * g5 + x4 * g4 + x5 * g3 + x6 * g2 + x7 * g1 + x8 * g0
            + (m6 << 6) - (m5 << 9) - (m1 << 21) + (m0 << 24)) & mask;
        h0 = (t = (t >> 29) + x1 * g8 + x2 * g7 + x3 * g6 + x4 * g5 + x5 * g4 + x6 * g3 + x7 * g2 + x8 * g1 + (m7 << 6)
            - (m6 << 9) - (m2 << 21) + (m1 << 24)) & mask;
        h1 = (t = (t >> 29) + x2 * g8 + x3 * g7 + x4 * g6 + x5 * g5 + x6 * g4 + x7 * g3 + x8 * g2 + (m8 << 6) - (m7 << 9)
            - (m3 << 21) + (m2 << 24)) & mask;
        h2 = (t = (t >> 29) + x3 * g8 + x4 * g7 + x5 * g6 + x6 * g5 + x7 * g4 + x8 * g3 - (m8 << 9) - (m4 << 21)
            + (m3 << 24)) & mask;
        h3 = (t = (t >> 29) + x4 * g8 + x5 * g7 + x6 * g6 + x7 * g5 + x8 * g4 - (m5 << 21) + (m4 << 24)) & mask;
        h4 = (t = (t >> 29) + x5 * g8 + x6 * g7 + x7 * g6 + x8 * g5 - (m6 << 21) + (m5 << 24)) & mask;
        h5 = (t = (t >> 29) + x6 * g8 + x7 * g7 + x8 * g6 - (m7 << 21) + (m6 << 24)) & mask;
        h6 = (t = (t >> 29) + x7 * g8 + x8 * g7 - (m8 << 21) + (m7 << 24)) & mask;
        h7 = (t = (t >> 29) + x8 * g8 + (m8 << 24)) & mask;
        h8 = t >> 29;

        // X = a^2 - 4 b, and h = 2 b - X
        d0 = a0 + a0; d1 = a1 + a1; d2 = a2 + a2; d3 = a3 + a3; d4 = a4 + a4; d5 = a5 + a5; d6 = a6 + a6; d7 = a7 + a7;
        m0 = (t = a0 * a0) & mask;
        m1 = (t = (t >> 29) + d0 * a1) & mask;
        m2 = (t = (t >> 29) + d0 * a2 + a1 * a1 + (m0 << 6)) & mask;
        m3 = (t = (t >> 29) + d0 * a3 + d1 * a2 + (m1 << 6) - (m0 << 9)) & mask;
        m4 = (t = (t >> 29) + d0 * a4 + d1 * a3 + a2 * a2 + (m2 << 6) - (m1 << 9)) & mask;
        m5 = (t = (t >> 29) + d0 * a5 + d1 * a4 + d2 * a3 + (m3 << 6) - (m2 << 9)) & mask;
        m6 = (t = (t >> 29) + d0 * a6 + d1 * a5 + d2 * a4 + a3 * a3 + (m4 << 6) - (m3 << 9)) & mask;
        m7 = (t = (t >> 29) + d0 * a7 + d1 * a6 + d2 * a5 + d3 * a4 + (m5 << 6) - (m4 << 9) - (m0 << 21)) & mask;
        m8 = (t = (t >> 29) + d0 * a8 + d1 * a7 + d2 * a6 + d3 * a5 + a4 * a4 + (m6 << 6) - (m5 << 9) - (m1 << 21)
            + (m0 << 24)) & mask;
        x.L0 = x0 = (t = (t >> 29) + d1 * a8 + d2 * a7 + d3 * a6 + d4 * a5 + (m7 << 6) - (m6 << 9) - (m2 << 21) + (m1 << 24)
            - (h0 << 2)) & mask;
        x.L1 = x1 = (t = (t >> 29) + d2 * a8 + d3 * a7 + d4 * a6 + a5 * a5 + (m8 << 6) - (m7 << 9) - (m3 << 21) + (m2 << 24)
            - (h1 << 2)) & mask;
        x.L2 = x2 = (t = (t >> 29) + d3 * a8 + d4 * a7 + d5 * a6 - (m8 << 9) - (m4 << 21) + (m3 << 24) - (h2 << 2)) & mask;
        x.L3 = x3 = (t = (t >> 29) + d4 * a8 + d5 * a7 + a6 * a6 - (m5 << 21) + (m4 << 24) - (h3 << 2)) & mask;
        x.L4 = x4 = (t = (t >> 29) + d5 * a8 + d6 * a7 - (m6 << 21) + (m5 << 24) - (h4 << 2)) & mask;
        x.L5 = x5 = (t = (t >> 29) + d6 * a8 + a7 * a7 - (m7 << 21) + (m6 << 24) - (h5 << 2)) & mask;
        x.L6 = x6 = (t = (t >> 29) + d7 * a8 - (m8 << 21) + (m7 << 24) - (h6 << 2)) & mask;
        x.L7 = x7 = (t = (t >> 29) + a8 * a8 + (m8 << 24) - (h7 << 2)) & mask;
        x.L8 = x8 = (t >> 29) - (h8 << 2);
        h0 = h0 + h0 - x0; h1 = h1 + h1 - x1; h2 = h2 + h2 - x2; h3 = h3 + h3 - x3; h4 = h4 + h4 - x4; h5 = h5 + h5 - x5;
        h6 = h6 + h6 - x6; h7 = h7 + h7 - x7; h8 = h8 + h8 - x8;

        // g = y^4
        d0 = g0 + g0; d1 = g1 + g1; d2 = g2 + g2; d3 = g3 + g3; d4 = g4 + g4; d5 = g5 + g5; d6 = g6 + g6; d7 = g7 + g7;
        m0 = (t = g0 * g0) & mask;
        m1 = (t = (t >> 29) + d0 * g1) & mask;
        m2 = (t = (t >> 29) + d0 * g2 + g1 * g1 + (m0 << 6)) & mask;
        m3 = (t = (t >> 29) + d0 * g3 + d1 * g2 + (m1 << 6) - (m0 << 9)) & mask;
        m4 = (t = (t >> 29) + d0 * g4 + d1 * g3 + g2 * g2 + (m2 << 6) - (m1 << 9)) & mask;
        m5 = (t = (t >> 29) + d0 * g5 + d1 * g4 + d2 * g3 + (m3 << 6) - (m2 << 9)) & mask;
        m6 = (t = (t >> 29) + d0 * g6 + d1 * g5 + d2 * g4 + g3 * g3 + (m4 << 6) - (m3 << 9)) & mask;
        m7 = (t = (t >> 29) + d0 * g7 + d1 * g6 + d2 * g5 + d3 * g4 + (m5 << 6) - (m4 << 9) - (m0 << 21)) & mask;
        m8 = (t = (t >> 29) + d0 * g8 + d1 * g7 + d2 * g6 + d3 * g5 + g4 * g4 + (m6 << 6) - (m5 << 9) - (m1 << 21)
            + (m0 << 24)) & mask;
        x0 = (t = (t >> 29) + d1 * g8 + d2 * g7 + d3 * g6 + d4 * g5 + (m7 << 6) - (m6 << 9) - (m2 << 21) + (m1 << 24)) & mask;
        x1 = (t = (t >> 29) + d2 * g8 + d3 * g7 + d4 * g6 + g5 * g5 + (m8 << 6) - (m7 << 9) - (m3 << 21) + (m2 << 24)) & mask;
        x2 = (t = (t >> 29) + d3 * g8 + d4 * g7 + d5 * g6 - (m8 << 9) - (m4 << 21) + (m3 << 24)) & mask;
        x3 = (t = (t >> 29) + d4 * g8 + d5 * g7 + g6 * g6 - (m5 << 21) + (m4 << 24)) & mask;
        x4 = (t = (t >> 29) + d5 * g8 + d6 * g7 - (m6 << 21) + (m5 << 24)) & mask;
        x5 = (t = (t >> 29) + d6 * g8 + g7 * g7 - (m7 << 21) + (m6 << 24)) & mask;
        x6 = (t = (t >> 29) + d7 * g8 - (m8 << 21) + (m7 << 24)) & mask;
        x7 = (t = (t >> 29) + g8 * g8 + (m8 << 24)) & mask;
        x8 = t >> 29;

        // Y = a h - 8 y^4
        m0 = (t = a0 * h0) & mask;
        m1 = (t = (t >> 29) + a0 * h1 + a1 * h0) & mask;
        m2 = (t = (t >> 29) + a0 * h2 + a1 * h1 + a2 * h0 + (m0 << 6)) & mask;
        m3 = (t = (t >> 29) + a0 * h3 + a1 * h2 + a2 * h1 + a3 * h0 + (m1 << 6) - (m0 << 9)) & mask;
        m4 = (t = (t >> 29) + a0 * h4 + a1 * h3 + a2 * h2 + a3 * h1 + a4 * h0 + (m2 << 6) - (m1 << 9)) & mask;
        m5 = (t = (t >> 29) + a0 * h5 + a1 * h4 + a2 * h3 + a3 * h2 + a4 * h1 + a5 * h0 + (m3 << 6) - (m2 << 9)) & mask;
        m6 = (t = (t >> 29) + a0 * h6 + a1 * h5 + a2 * h4 + a3 * h3 + a4 * h2 + a5 * h1 + a6 * h0 + (m4 << 6)
            - (m3 << 9)) & mask;
        m7 = (t = (t >> 29) + a0 * h7 + a1 * h6 + a2 * h5 + a3 * h4 + a4 * h3 + a5 * h2 + a6 * h1 + a7 * h0 + (m5 << 6)
            - (m4 << 9) - (m0 << 21)) & mask;
        m8 = (t = (t >> 29) + a0 * h8 + a1 * h7 + a2 * h6 + a3 * h5 + a4 * h4 + a5 * h3 + a6 * h2 + a7 * h1 + a8 * h0
            + (m6 << 6) - (m5 << 9) - (m1 << 21) + (m0 << 24)) & mask;
        y.L0 = (t = (t >> 29) + a1 * h8 + a2 * h7 + a3 * h6 + a4 * h5 + a5 * h4 + a6 * h3 + a7 * h2 + a8 * h1 + (m7 << 6)
            - (m6 << 9) - (m2 << 21) + (m1 << 24) - (x0 << 3)) & mask;
        y.L1 = (t = (t >> 29) + a2 * h8 + a3 * h7 + a4 * h6 + a5 * h5 + a6 * h4 + a7 * h3 + a8 * h2 + (m8 << 6) - (m7 << 9)
            - (m3 << 21) + (m2 << 24) - (x1 << 3)) & mask;
        y.L2 = (t = (t >> 29) + a3 * h8 + a4 * h7 + a5 * h6 + a6 * h5 + a7 * h4 + a8 * h3 - (m8 << 9) - (m4 << 21)
            + (m3 << 24) - (x2 << 3)) & mask;
        y.L3 = (t = (t >> 29) + a4 * h8 + a5 * h7 + a6 * h6 + a7 * h5 + a8 * h4 - (m5 << 21) + (m4 << 24) - (x3 << 3)) & mask;
        y.L4 = (t = (t >> 29) + a5 * h8 + a6 * h7 + a7 * h6 + a8 * h5 - (m6 << 21) + (m5 << 24) - (x4 << 3)) & mask;
        y.L5 = (t = (t >> 29) + a6 * h8 + a7 * h7 + a8 * h6 - (m7 << 21) + (m6 << 24) - (x5 << 3)) & mask;
        y.L6 = (t = (t >> 29) + a7 * h8 + a8 * h7 - (m8 << 21) + (m7 << 24) - (x6 << 3)) & mask;
        y.L7 = (t = (t >> 29) + a8 * h8 + (m8 << 24) - (x7 << 3)) & mask;
        y.L8 = (t >> 29) - (x8 << 3);
    }
}
