using System.Numerics;

namespace ELicense.Simulator.Vision.Finders;

/// <summary>
/// A finder pattern as an affine frame: its centre, and the image vectors of one module along its two axes, the second a quarter turn
/// clockwise from the first. Residual is the root mean square distance of its edges from the frame, in modules.
/// </summary>
internal readonly record struct FinderPattern(Vector2 Centre, Vector2 Right, Vector2 Down, float Residual)
{
    public float ModuleSize => MathF.Sqrt(MathF.Abs(Right.X * Down.Y - Right.Y * Down.X));

    /// <summary>The point so many modules from the centre.</summary>
    public Vector2 At(float right, float down) => Centre + right * Right + down * Down;

    /// <summary>The point in modules from the centre.</summary>
    public Vector2 ToModules(Vector2 point)
    {
        var d = point - Centre;
        float determinant = Right.X * Down.Y - Right.Y * Down.X;
        return new Vector2(d.X * Down.Y - d.Y * Down.X, d.Y * Right.X - d.X * Right.Y) / determinant;
    }

    /// <summary>The same pattern with its axes turned clockwise by so many quarters.</summary>
    public FinderPattern Turned(int quarters) => (quarters & 3) switch
    {
        0 => this,
        1 => this with { Right = Down, Down = -Right },
        2 => this with { Right = -Right, Down = -Down },
        _ => this with { Right = -Down, Down = Right },
    };
}
