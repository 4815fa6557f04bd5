using System.Numerics;

namespace ELicense.Simulator.Vision.Geometry;

/// <summary>Four points in reading order round a square: upper left, upper right, lower right, lower left.</summary>
public readonly record struct Quad(Vector2 A, Vector2 B, Vector2 C, Vector2 D)
{
    /// <summary>The upright rectangle.</summary>
    public static Quad Rectangle(float left, float top, float right, float bottom) =>
        new(new(left, top), new(right, top), new(right, bottom), new(left, bottom));

    /// <summary>The same points in an enlarged picture.</summary>
    public static Quad operator *(Quad quad, float scale) => new(quad.A * scale, quad.B * scale, quad.C * scale, quad.D * scale);
}
