using ELicense.Crypto.Arithmetic;

namespace ELicense.Crypto.Ed25519;

/// <content>Doubling on y^2 = x^3 + 2x + b in one piece, its numbers in locals.</content>
internal sealed partial class EdwardsField
{
    // Bound: products are of carried numbers or differences, or one is twice or three times a carried one:
    // nine of at most 3 * 2^58 stay under 2^62.8.
    internal override void Double(JacobianPoint p)
    {
        if (p.IsInfinity)
        {
            return;
        }

        FieldElement x = p.X, y = p.Y, z = p.Z;
        long mask = 0x1FFFFFFF, mask23 = 0x7FFFFF, fold = 1216, t, n0, h0, h1, h2, h3, h4, h5, h6, h7, h8;
        long g0, g1, g2, g3, g4, g5, g6, g7, g8, q0, q1, q2, q3, q4, q5, q6, q7, q8;
        long a0, a1, a2, a3, a4, a5, a6, a7, a8;
        long x0 = x.L0, x1 = x.L1, x2 = x.L2, x3 = x.L3, x4 = x.L4, x5 = x.L5, x6 = x.L6, x7 = x.L7, x8 = x.L8;
        long y0 = y.L0, y1 = y.L1, y2 = y.L2, y3 = y.L3, y4 = y.L4, y5 = y.L5, y6 = y.L6, y7 = y.L7, y8 = y.L8;
        long z0 = z.L0, z1 = z.L1, z2 = z.L2, z3 = z.L3, z4 = z.L4, z5 = z.L5, z6 = z.L6, z7 = z.L7, z8 = z.L8;

        // q = z^2
        long d0 = z0 + z0, d1 = z1 + z1, d2 = z2 + z2, d3 = z3 + z3, d4 = z4 + z4, d5 = z5 + z5, d6 = z6 + z6, d7 = z7 + z7;
        h0 = (t = d1 * z8 + d2 * z7 + d3 * z6 + d4 * z5) & mask;
        h1 = (t = (t >> 29) + d2 * z8 + d3 * z7 + d4 * z6 + z5 * z5) & mask;
        h2 = (t = (t >> 29) + d3 * z8 + d4 * z7 + d5 * z6) & mask;
        h3 = (t = (t >> 29) + d4 * z8 + d5 * z7 + z6 * z6) & mask;
        h4 = (t = (t >> 29) + d5 * z8 + d6 * z7) & mask;
        h5 = (t = (t >> 29) + d6 * z8 + z7 * z7) & mask;
        h6 = (t = (t >> 29) + d7 * z8) & mask;
        h7 = (t = (t >> 29) + z8 * z8) & mask;
        h8 = t >> 29;
        n0 = (t = h0 * fold + z0 * z0) & mask;
        q1 = (t = (t >> 29) + h1 * fold + d0 * z1) & mask;
        q2 = (t = (t >> 29) + h2 * fold + d0 * z2 + z1 * z1) & mask;
        q3 = (t = (t >> 29) + h3 * fold + d0 * z3 + d1 * z2) & mask;
        q4 = (t = (t >> 29) + h4 * fold + d0 * z4 + d1 * z3 + z2 * z2) & mask;
        q5 = (t = (t >> 29) + h5 * fold + d0 * z5 + d1 * z4 + d2 * z3) & mask;
        q6 = (t = (t >> 29) + h6 * fold + d0 * z6 + d1 * z5 + d2 * z4 + z3 * z3) & mask;
        q7 = (t = (t >> 29) + h7 * fold + d0 * z7 + d1 * z6 + d2 * z5 + d3 * z4) & mask;
        q8 = (t = (t >> 29) + h8 * fold + d0 * z8 + d1 * z7 + d2 * z6 + d3 * z5 + z4 * z4) & mask23;
        q0 = (t = (t >> 23) * 19 + n0) & mask;
        q1 += t >> 29;

        // g = y^2
        d0 = y0 + y0; d1 = y1 + y1; d2 = y2 + y2; d3 = y3 + y3; d4 = y4 + y4; d5 = y5 + y5; d6 = y6 + y6; d7 = y7 + y7;
        h0 = (t = d1 * y8 + d2 * y7 + d3 * y6 + d4 * y5) & mask;
        h1 = (t = (t >> 29) + d2 * y8 + d3 * y7 + d4 * y6 + y5 * y5) & mask;
        h2 = (t = (t >> 29) + d3 * y8 + d4 * y7 + d5 * y6) & mask;
        h3 = (t = (t >> 29) + d4 * y8 + d5 * y7 + y6 * y6) & mask;
        h4 = (t = (t >> 29) + d5 * y8 + d6 * y7) & mask;
        h5 = (t = (t >> 29) + d6 * y8 + y7 * y7) & mask;
        h6 = (t = (t >> 29) + d7 * y8) & mask;
        h7 = (t = (t >> 29) + y8 * y8) & mask;
        h8 = t >> 29;
        n0 = (t = h0 * fold + y0 * y0) & mask;
        g1 = (t = (t >> 29) + h1 * fold + d0 * y1) & mask;
        g2 = (t = (t >> 29) + h2 * fold + d0 * y2 + y1 * y1) & mask;
        g3 = (t = (t >> 29) + h3 * fold + d0 * y3 + d1 * y2) & mask;
        g4 = (t = (t >> 29) + h4 * fold + d0 * y4 + d1 * y3 + y2 * y2) & mask;
        g5 = (t = (t >> 29) + h5 * fold + d0 * y5 + d1 * y4 + d2 * y3) & mask;
        g6 = (t = (t >> 29) + h6 * fold + d0 * y6 + d1 * y5 + d2 * y4 + y3 * y3) & mask;
        g7 = (t = (t >> 29) + h7 * fold + d0 * y7 + d1 * y6 + d2 * y5 + d3 * y4) & mask;
        g8 = (t = (t >> 29) + h8 * fold + d0 * y8 + d1 * y7 + d2 * y6 + d3 * y5 + y4 * y4) & mask23;
        g0 = (t = (t >> 23) * 19 + n0) & mask;
        g1 += t >> 29;

        // Z = y^2 + z^2 - (y - z)^2 = 2 y z
        y0 = y0 - z0; y1 = y1 - z1; y2 = y2 - z2; y3 = y3 - z3; y4 = y4 - z4; y5 = y5 - z5; y6 = y6 - z6; y7 = y7 - z7;
        y8 = y8 - z8;
        d0 = y0 + y0; d1 = y1 + y1; d2 = y2 + y2; d3 = y3 + y3; d4 = y4 + y4; d5 = y5 + y5; d6 = y6 + y6; d7 = y7 + y7;
        h0 = (t = -d1 * y8 - d2 * y7 - d3 * y6 - d4 * y5) & mask;
        h1 = (t = (t >> 29) - d2 * y8 - d3 * y7 - d4 * y6 - y5 * y5) & mask;
        h2 = (t = (t >> 29) - d3 * y8 - d4 * y7 - d5 * y6) & mask;
        h3 = (t = (t >> 29) - d4 * y8 - d5 * y7 - y6 * y6) & mask;
        h4 = (t = (t >> 29) - d5 * y8 - d6 * y7) & mask;
        h5 = (t = (t >> 29) - d6 * y8 - y7 * y7) & mask;
        h6 = (t = (t >> 29) - d7 * y8) & mask;
        h7 = (t = (t >> 29) - y8 * y8) & mask;
        h8 = t >> 29;
        n0 = (t = h0 * fold - y0 * y0 + g0 + q0) & mask;
        z.L1 = (t = (t >> 29) + h1 * fold - d0 * y1 + g1 + q1) & mask;
        z.L2 = (t = (t >> 29) + h2 * fold - d0 * y2 - y1 * y1 + g2 + q2) & mask;
        z.L3 = (t = (t >> 29) + h3 * fold - d0 * y3 - d1 * y2 + g3 + q3) & mask;
        z.L4 = (t = (t >> 29) + h4 * fold - d0 * y4 - d1 * y3 - y2 * y2 + g4 + q4) & mask;
        z.L5 = (t = (t >> 29) + h5 * fold - d0 * y5 - d1 * y4 - d2 * y3 + g5 + q5) & mask;
        z.L6 = (t = (t >> 29) + h6 * fold - d0 * y6 - d1 * y5 - d2 * y4 - y3 * y3 + g6 + q6) & mask;
        z.L7 = (t = (t >> 29) + h7 * fold - d0 * y7 - d1 * y6 - d2 * y5 - d3 * y4 + g7 + q7) & mask;
        z.L8 = (t = (t >> 29) + h8 * fold - d0 * y8 - d1 * y7 - d2 * y6 - d3 * y5 - y4 * y4 + g8 + q8) & mask23;
        z.L0 = (t = (t >> 23) * 19 + n0) & mask;
        z.L1 += t >> 29;

        // z = z^4
        d0 = q0 + q0; d1 = q1 + q1; d2 = q2 + q2; d3 = q3 + q3; d4 = q4 + q4; d5 = q5 + q5; d6 = q6 + q6; d7 = q7 + q7;
        h0 = (t = d1 * q8 + d2 * q7 + d3 * q6 + d4 * q5) & mask;
        h1 = (t = (t >> 29) + d2 * q8 + d3 * q7 + d4 * q6 + q5 * q5) & mask;
        h2 = (t = (t >> 29) + d3 * q8 + d4 * q7 + d5 * q6) & mask;
        h3 = (t = (t >> 29) + d4 * q8 + d5 * q7 + q6 * q6) & mask;
        h4 = (t = (t >> 29) + d5 * q8 + d6 * q7) & mask;
        h5 = (t = (t >> 29) + d6 * q8 + q7 * q7) & mask;
        h6 = (t = (t >> 29) + d7 * q8) & mask;
        h7 = (t = (t >> 29) + q8 * q8) & mask;
        h8 = t >> 29;
        n0 = (t = h0 * fold + q0 * q0) & mask;
        z1 = (t = (t >> 29) + h1 * fold + d0 * q1) & mask;
        z2 = (t = (t >> 29) + h2 * fold + d0 * q2 + q1 * q1) & mask;
        z3 = (t = (t >> 29) + h3 * fold + d0 * q3 + d1 * q2) & mask;
        z4 = (t = (t >> 29) + h4 * fold + d0 * q4 + d1 * q3 + q2 * q2) & mask;
        z5 = (t = (t >> 29) + h5 * fold + d0 * q5 + d1 * q4 + d2 * q3) & mask;
        z6 = (t = (t >> 29) + h6 * fold + d0 * q6 + d1 * q5 + d2 * q4 + q3 * q3) & mask;
        z7 = (t = (t >> 29) + h7 * fold + d0 * q7 + d1 * q6 + d2 * q5 + d3 * q4) & mask;
        z8 = (t = (t >> 29) + h8 * fold + d0 * q8 + d1 * q7 + d2 * q6 + d3 * q5 + q4 * q4) & mask23;
        z0 = (t = (t >> 23) * 19 + n0) & mask;
        z1 += t >> 29;

        // a = 3 x^2 + 2 z^4
        y0 = 3 * x0; y1 = 3 * x1; y2 = 3 * x2; y3 = 3 * x3; y4 = 3 * x4; y5 = 3 * x5; y6 = 3 * x6; y7 = 3 * x7; y8 = 3 * x8;
        d0 = y0 + y0; d1 = y1 + y1; d2 = y2 + y2; d3 = y3 + y3; d4 = y4 + y4; d5 = y5 + y5; d6 = y6 + y6; d7 = y7 + y7;
        h0 = (t = d1 * x8 + d2 * x7 + d3 * x6 + d4 * x5) & mask;
        h1 = (t = (t >> 29) + d2 * x8 + d3 * x7 + d4 * x6 + y5 * x5) & mask;
        h2 = (t = (t >> 29) + d3 * x8 + d4 * x7 + d5 * x6) & mask;
        h3 = (t = (t >> 29) + d4 * x8 + d5 * x7 + y6 * x6) & mask;
        h4 = (t = (t >> 29) + d5 * x8 + d6 * x7) & mask;
        h5 = (t = (t >> 29) + d6 * x8 + y7 * x7) & mask;
        h6 = (t = (t >> 29) + d7 * x8) & mask;
        h7 = (t = (t >> 29) + y8 * x8) & mask;
        h8 = t >> 29;
        n0 = (t = h0 * fold + y0 * x0 + z0 + z0) & mask;
        a1 = (t = (t >> 29) + h1 * fold + d0 * x1 + z1 + z1) & mask;
        a2 = (t = (t >> 29) + h2 * fold + d0 * x2 + y1 * x1 + z2 + z2) & mask;
        a3 = (t = (t >> 29) + h3 * fold + d0 * x3 + d1 * x2 + z3 + z3) & mask;
        a4 = (t = (t >> 29) + h4 * fold + d0 * x4 + d1 * x3 + y2 * x2 + z4 + z4) & mask;
        a5 = (t = (t >> 29) + h5 * fold + d0 * x5 + d1 * x4 + d2 * x3 + z5 + z5) & mask;
        a6 = (t = (t >> 29) + h6 * fold + d0 * x6 + d1 * x5 + d2 * x4 + y3 * x3 + z6 + z6) & mask;
        a7 = (t = (t >> 29) + h7 * fold + d0 * x7 + d1 * x6 + d2 * x5 + d3 * x4 + z7 + z7) & mask;
        a8 = (t = (t >> 29) + h8 * fold + d0 * x8 + d1 * x7 + d2 * x6 + d3 * x5 + y4 * x4 + z8 + z8) & mask23;
        a0 = (t = (t >> 23) * 19 + n0) & mask;
        a1 += t >> 29;

        // q = 2 x y^2
        x0 = x0 + x0; x1 = x1 + x1; x2 = x2 + x2; x3 = x3 + x3; x4 = x4 + x4; x5 = x5 + x5; x6 = x6 + x6; x7 = x7 + x7;
        x8 = x8 + x8;
        h0 = (t = x1 * g8 + x2 * g7 + x3 * g6 + x4 * g5 + x5 * g4 + x6 * g3 + x7 * g2 + x8 * g1) & mask;
        h1 = (t = (t >> 29) + x2 * g8 + x3 * g7 + x4 * g6 + x5 * g5 + x6 * g4 + x7 * g3 + x8 * g2) & mask;
        h2 = (t = (t >> 29) + x3 * g8 + x4 * g7 + x5 * g6 + x6 * g5 + x7 * g4 + x8 * g3) & mask;
        h3 = (t = (t >> 29) + x4 * g8 + x5 * g7 + x6 * g6 + x7 * g5 + x8 * g4) & mask;
        h4 = (t = (t >> 29) + x5 * g8 + x6 * g7 + x7 * g6 + x8 * g5) & mask;
        h5 = (t = (t >> 29) + x6 * g8 + x7 * g7 + x8 * g6) & mask;
        h6 = (t = (t >> 29) + x7 * g8 + x8 * g7) & mask;
        h7 = (t = (t >> 29) + x8 * g8) & mask;
        h8 = t >> 29;
        n0 = (t = h0 * fold + x0 * g0) & mask;
        q1 = (t = (t >> 29) + h1 * fold + x0 * g1 + x1 * g0) & mask;
        q2 = (t = (t >> 29) + h2 * fold + x0 * g2 + x1 * g1 + x2 * g0) & mask;
        q3 = (t = (t >> 29) + h3 * fold + x0 * g3 + x1 * g2 + x2 * g1 + x3 * g0) & mask;
        q4 = (t = (t >> 29) + h4 * fold + x0 * g4 + x1 * g3 + x2 * g2 + x3 * g1 + x4 * g0) & mask;
        q5 = (t = (t >> 29) + h5 * fold + x0 * g5 + x1 * g4 + x2 * g3 + x3 * g2 + x4 * g1 + x5 * g0) & mask;
        q6 = (t = (t >> 29) + h6 * fold + x0 * g6 + x1 * g5 + x2 * g4 + x3 * g3 + x4 * g2 + x5 * g1 + x6 * g0) & mask;
        q7 = (t = (t >> 29) + h7 * fold + x0 * g7 + x1 * g6 + x2 * g5 + x3 * g4 + x4 * g3 + x5 * g2 + x6 * g1 + x7 * g0) & mask;
        q8 = (t = (t >> 29) + h8 * fold + x0 * g8 + x1 * g7 + x2 * g6 + x3 * g5 + x4 * g4 + x5 * g3 + x6 * g2 + x7 * g1
            + x8 * g0) & mask23;
        q0 = (t = (t >> 23) * 19 + n0) & mask;
        q1 += t >> 29;

        // X = a^2 - 4 q, and y = 2 q - X
        d0 = a0 + a0; d1 = a1 + a1; d2 = a2 + a2; d3 = a3 + a3; d4 = a4 + a4; d5 = a5 + a5; d6 = a6 + a6; d7 = a7 + a7;
        h0 = (t = d1 * a8 + d2 * a7 + d3 * a6 + d4 * a5) & mask;
        h1 = (t = (t >> 29) + d2 * a8 + d3 * a7 + d4 * a6 + a5 * a5) & mask;
        h2 = (t = (t >> 29) + d3 * a8 + d4 * a7 + d5 * a6) & mask;
        h3 = (t = (t >> 29) + d4 * a8 + d5 * a7 + a6 * a6) & mask;
        h4 = (t = (t >> 29) + d5 * a8 + d6 * a7) & mask;
        h5 = (t = (t >> 29) + d6 * a8 + a7 * a7) & mask;
        h6 = (t = (t >> 29) + d7 * a8) & mask;
        h7 = (t = (t >> 29) + a8 * a8) & mask;
        h8 = t >> 29;
        n0 = (t = h0 * fold + a0 * a0 - (q0 << 2)) & mask;
        x1 = (t = (t >> 29) + h1 * fold + d0 * a1 - (q1 << 2)) & mask;
        x2 = (t = (t >> 29) + h2 * fold + d0 * a2 + a1 * a1 - (q2 << 2)) & mask;
        x3 = (t = (t >> 29) + h3 * fold + d0 * a3 + d1 * a2 - (q3 << 2)) & mask;
        x4 = (t = (t >> 29) + h4 * fold + d0 * a4 + d1 * a3 + a2 * a2 - (q4 << 2)) & mask;
        x5 = (t = (t >> 29) + h5 * fold + d0 * a5 + d1 * a4 + d2 * a3 - (q5 << 2)) & mask;
        x6 = (t = (t >> 29) + h6 * fold + d0 * a6 + d1 * a5 + d2 * a4 + a3 * a3 - (q6 << 2)) & mask;
        x7 = (t = (t >> 29) + h7 * fold + d0 * a7 + d1 * a6 + d2 * a5 + d3 * a4 - (q7 << 2)) & mask;
        x8 = (t = (t >> 29) + h8 * fold + d0 * a8 + d1 * a7 + d2 * a6 + d3 * a5 + a4 * a4 - (q8 << 2)) & mask23;
        x0 = (t = (t >> 23) * 19 + n0) & mask;
        x1 += t >> 29;
        x.L0 = x0; x.L1 = x1; x.L2 = x2; x.L3 = x3; x.L4 = x4; x.L5 = x5; x.L6 = x6; x.L7 = x7; x.L8 = x8;
        y0 = q0 + q0 - x0; y1 = q1 + q1 - x1; y2 = q2 + q2 - x2; y3 = q3 + q3 - x3; y4 = q4 + q4 - x4; y5 = q5 + q5 - x5;
        y6 = q6 + q6 - x6; y7 = q7 + q7 - x7; y8 = q8 + q8 - x8;

        // q = y^4
        d0 = g0 + g0; d1 = g1 + g1; d2 = g2 + g2; d3 = g3 + g3; d4 = g4 + g4; d5 = g5 + g5; d6 = g6 + g6; d7 = g7 + g7;
        h0 = (t = d1 * g8 + d2 * g7 + d3 * g6 + d4 * g5) & mask;
        h1 = (t = (t >> 29) + d2 * g8 + d3 * g7 + d4 * g6 + g5 * g5) & mask;
        h2 = (t = (t >> 29) + d3 * g8 + d4 * g7 + d5 * g6) & mask;
        h3 = (t = (t >> 29) + d4 * g8 + d5 * g7 + g6 * g6) & mask;
        h4 = (t = (t >> 29) + d5 * g8 + d6 * g7) & mask;
        h5 = (t = (t >> 29) + d6 * g8 + g7 * g7) & mask;
        h6 = (t = (t >> 29) + d7 * g8) & mask;
        h7 = (t = (t >> 29) + g8 * g8) & mask;
        h8 = t >> 29;
        n0 = (t = h0 * fold + g0 * g0) & mask;
        q1 = (t = (t >> 29) + h1 * fold + d0 * g1) & mask;
        q2 = (t = (t >> 29) + h2 * fold + d0 * g2 + g1 * g1) & mask;
        q3 = (t = (t >> 29) + h3 * fold + d0 * g3 + d1 * g2) & mask;
        q4 = (t = (t >> 29) + h4 * fold + d0 * g4 + d1 * g3 + g2 * g2) & mask;
        q5 = (t = (t >> 29) + h5 * fold + d0 * g5 + d1 * g4 + d2 * g3) & mask;
        q6 = (t = (t >> 29) + h6 * fold + d0 * g6 + d1 * g5 + d2 * g4 + g3 * g3) & mask;
        q7 = (t = (t >> 29) + h7 * fold + d0 * g7 + d1 * g6 + d2 * g5 + d3 * g4) & mask;
        q8 = (t = (t >> 29) + h8 * fold + d0 * g8 + d1 * g7 + d2 * g6 + d3 * g5 + g4 * g4) & mask23;
        q0 = (t = (t >> 23) * 19 + n0) & mask;
        q1 += t >> 29;

        // Y = a (2 q - X) - 8 y^4
        h0 = (t = a1 * y8 + a2 * y7 + a3 * y6 + a4 * y5 + a5 * y4 + a6 * y3 + a7 * y2 + a8 * y1) & mask;
        h1 = (t = (t >> 29) + a2 * y8 + a3 * y7 + a4 * y6 + a5 * y5 + a6 * y4 + a7 * y3 + a8 * y2) & mask;
        h2 = (t = (t >> 29) + a3 * y8 + a4 * y7 + a5 * y6 + a6 * y5 + a7 * y4 + a8 * y3) & mask;
        h3 = (t = (t >> 29) + a4 * y8 + a5 * y7 + a6 * y6 + a7 * y5 + a8 * y4) & mask;
        h4 = (t = (t >> 29) + a5 * y8 + a6 * y7 + a7 * y6 + a8 * y5) & mask;
        h5 = (t = (t >> 29) + a6 * y8 + a7 * y7 + a8 * y6) & mask;
        h6 = (t = (t >> 29) + a7 * y8 + a8 * y7) & mask;
        h7 = (t = (t >> 29) + a8 * y8) & mask;
        h8 = t >> 29;
        n0 = (t = h0 * fold + a0 * y0 - (q0 << 3)) & mask;
        y.L1 = (t = (t >> 29) + h1 * fold + a0 * y1 + a1 * y0 - (q1 << 3)) & mask;
        y.L2 = (t = (t >> 29) + h2 * fold + a0 * y2 + a1 * y1 + a2 * y0 - (q2 << 3)) & mask;
        y.L3 = (t = (t >> 29) + h3 * fold + a0 * y3 + a1 * y2 + a2 * y1 + a3 * y0 - (q3 << 3)) & mask;
        y.L4 = (t = (t >> 29) + h4 * fold + a0 * y4 + a1 * y3 + a2 * y2 + a3 * y1 + a4 * y0 - (q4 << 3)) & mask;
        y.L5 = (t = (t >> 29) + h5 * fold + a0 * y5 + a1 * y4 + a2 * y3 + a3 * y2 + a4 * y1 + a5 * y0 - (q5 << 3)) & mask;
        y.L6 = (t = (t >> 29) + h6 * fold + a0 * y6 + a1 * y5 + a2 * y4 + a3 * y3 + a4 * y2 + a5 * y1 + a6 * y0
            - (q6 << 3)) & mask;
        y.L7 = (t = (t >> 29) + h7 * fold + a0 * y7 + a1 * y6 + a2 * y5 + a3 * y4 + a4 * y3 + a5 * y2 + a6 * y1 + a7 * y0
            - (q7 << 3)) & mask;
        y.L8 = (t = (t >> 29) + h8 * fold + a0 * y8 + a1 * y7 + a2 * y6 + a3 * y5 + a4 * y4 + a5 * y3 + a6 * y2 + a7 * y1
            + a8 * y0 - (q8 << 3)) & mask23;
        y.L0 = (t = (t >> 23) * 19 + n0) & mask;
        y.L1 += t >> 29;
    }
}
