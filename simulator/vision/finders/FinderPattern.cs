using System.Numerics;
using ELicense.Simulator.Vision.Threshold;

namespace ELicense.Simulator.Vision.Finders;

/// <summary>
/// A finder pattern as an affine frame: its centre, and the image vectors of one module along its two axes, the second a quarter
/// turn clockwise from the first. Residual is the root mean square distance of its edges from the frame, in modules; Likeness is
/// the correlation of its 49 modules with the pattern, 1 at best.
/// </summary>
internal readonly record struct FinderPattern(Vector2 Centre, Vector2 Right, Vector2 Down, float Residual, float Likeness)
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

    /// <summary>
    /// The correlation of the grey values at the 49 module centres with the pattern's 33 dark and 16 light modules.
    /// </summary>
    public float Correlate(GreyPlane plane)
    {
        float light = 0, all = 0, squares = 0;
        for (int y = -3; y <= 3; y++)
        {
            for (int x = -3; x <= 3; x++)
            {
                float value = plane.At(At(x, y));
                all += value;
                squares += value * value;
                light += Math.Max(Math.Abs(x), Math.Abs(y)) == 2 ? value : 0;
            }
        }
        // The covariance and both variances, each 49 times.
        float covariance = light - all * 16 / 49;
        float variances = (squares - all * all / 49) * (16f * 33 / 49);
        return variances < 49 ? 0 : covariance / MathF.Sqrt(variances);
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
