using System.Numerics;
using ELicense.Simulator.Vision.Threshold;

namespace ELicense.Simulator.Vision.Geometry;

/// <summary>
/// Finds an alignment pattern near where it should be, by correlating grey values at its 25 module centres with the pattern. So
/// it needs no edges and works where blur has closed the light ring.
/// </summary>
internal static class AlignmentSearch
{
    /// <summary>Correlation that random modules next to never have.</summary>
    public const float Certain = 0.75f;

    private const float Acceptable = 0.6f;
    private const float Step = 0.5f;

    /// <summary>
    /// A module of distance from the expected place costs this much correlation, so that of two equals the nearer wins.
    /// </summary>
    private const float DistanceCost = 0.03f;

    /// <summary>
    /// Searches within reach modules of the expected centre; right and down are the image vectors of one module there.
    /// </summary>
    public static bool TryFind(GreyPlane plane, Vector2 expected, Vector2 right, Vector2 down, int reach, out Vector2 centre)
    {
        centre = expected;
        float best = float.MinValue;
        var at = Vector2.Zero;
        int steps = (int)(reach / Step);
        for (int y = -steps; y <= steps; y++)
        {
            for (int x = -steps; x <= steps; x++)
            {
                Try(plane, expected, right, down, new Vector2(x, y) * Step, ref best, ref at);
            }
        }
        for (float step = Step / 2; step > 0.1f; step /= 2)
        {
            Climb(plane, expected, right, down, step, ref best, ref at);
        }

        centre = expected + at.X * right + at.Y * down;
        return best + DistanceCost * at.Length() >= Acceptable;
    }

    private static void Climb(
        GreyPlane plane, Vector2 expected, Vector2 right, Vector2 down, float step, ref float best, ref Vector2 at)
    {
        var middle = at;
        for (int y = -1; y <= 1; y++)
        {
            for (int x = -1; x <= 1; x++)
            {
                Try(plane, expected, right, down, middle + new Vector2(x, y) * step, ref best, ref at);
            }
        }
    }

    private static void Try(
        GreyPlane plane, Vector2 expected, Vector2 right, Vector2 down, Vector2 offset, ref float best, ref Vector2 at)
    {
        var place = expected + offset.X * right + offset.Y * down;
        float score = Correlation(plane, place, right, down) - DistanceCost * offset.Length();
        if (score > best)
        {
            (best, at) = (score, offset);
        }
    }

    /// <summary>1 for the pattern itself, 0 for what is unlike it, -1 for its negative.</summary>
    private static float Correlation(GreyPlane plane, Vector2 centre, Vector2 right, Vector2 down)
    {
        float light = 0, all = 0, squares = 0;
        for (int y = -2; y <= 2; y++)
        {
            var point = centre + y * down - 2 * right;
            for (int x = -2; x <= 2; x++, point += right)
            {
                float value = plane.At(point);
                all += value;
                squares += value * value;
                if (Math.Max(Math.Abs(x), Math.Abs(y)) == 1)
                {
                    light += value;
                }
            }
        }
        // Eight light modules of 25: the covariance and both deviations, with the common factor 1/25 left out.
        float covariance = light - all * 8 / 25;
        float deviations = (squares - all * all / 25) * (8f * 17 / 25);
        return deviations < 25 ? 0 : covariance / MathF.Sqrt(deviations);
    }
}
