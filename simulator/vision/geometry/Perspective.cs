using System.Numerics;

namespace ELicense.Simulator.Vision.Geometry;

/// <summary>A perspective map of the plane: ((A x + B y + C) / w, (D x + E y + F) / w) with w = G x + H y + I.</summary>
internal readonly record struct Perspective(
    double A, double B, double C, double D, double E, double F, double G, double H, double I)
{
    /// <summary>The map that takes the corners of one quad to those of the other.</summary>
    public static Perspective Between(in Quad from, in Quad to) => FromSquare(to) * FromSquare(from).Adjugate();

    public Vector2 Map(Vector2 p)
    {
        double w = 1 / (G * p.X + H * p.Y + I);
        return new Vector2((float)((A * p.X + B * p.Y + C) * w), (float)((D * p.X + E * p.Y + F) * w));
    }

    public Vector2 Map(float x, float y) => Map(new Vector2(x, y));

    /// <summary>The line at infinity of the map does not cross the square from (0, 0) to (side, side).</summary>
    public bool IsProperOver(float side)
    {
        double w0 = I, w1 = G * side + I, w2 = H * side + I, w3 = (G + H) * side + I;
        return (w0 > 0 && w1 > 0 && w2 > 0 && w3 > 0) || (w0 < 0 && w1 < 0 && w2 < 0 && w3 < 0);
    }

    /// <summary>
    /// From the unit square: the affine part follows from the corners once the two perspective terms are known.
    /// </summary>
    private static Perspective FromSquare(in Quad q)
    {
        double dx1 = q.B.X - q.C.X, dy1 = q.B.Y - q.C.Y, dx2 = q.D.X - q.C.X, dy2 = q.D.Y - q.C.Y;
        double dx3 = (double)q.A.X - q.B.X + q.C.X - q.D.X, dy3 = (double)q.A.Y - q.B.Y + q.C.Y - q.D.Y;
        double determinant = dx1 * dy2 - dx2 * dy1;
        double g = (dx3 * dy2 - dx2 * dy3) / determinant, h = (dx1 * dy3 - dx3 * dy1) / determinant;
        return new Perspective(
            q.B.X - q.A.X + g * q.B.X, q.D.X - q.A.X + h * q.D.X, q.A.X,
            q.B.Y - q.A.Y + g * q.B.Y, q.D.Y - q.A.Y + h * q.D.Y, q.A.Y, g, h, 1);
    }

    /// <summary>The inverse but for a factor, which a perspective map does not notice.</summary>
    private Perspective Adjugate() => new(
        E * I - F * H, C * H - B * I, B * F - C * E,
        F * G - D * I, A * I - C * G, C * D - A * F,
        D * H - E * G, B * G - A * H, A * E - B * D);

    public static Perspective operator *(in Perspective m, in Perspective n) => new(
        m.A * n.A + m.B * n.D + m.C * n.G, m.A * n.B + m.B * n.E + m.C * n.H, m.A * n.C + m.B * n.F + m.C * n.I,
        m.D * n.A + m.E * n.D + m.F * n.G, m.D * n.B + m.E * n.E + m.F * n.H, m.D * n.C + m.E * n.F + m.F * n.I,
        m.G * n.A + m.H * n.D + m.I * n.G, m.G * n.B + m.H * n.E + m.I * n.H, m.G * n.C + m.H * n.F + m.I * n.I);
}
