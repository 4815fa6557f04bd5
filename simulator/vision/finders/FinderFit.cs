using System.Numerics;
using ELicense.Simulator.Vision.Threshold;

namespace ELicense.Simulator.Vision.Finders;

/// <summary>
/// Fits an affine frame to a finder pattern: casts rays from its centre, takes the points where they cross the three edges of the
/// concentric squares, and solves for the map that puts them 1.5, 2.5 and 3.5 modules from the axes.
/// </summary>
internal sealed class FinderFit
{
    private const int Rays = 32;
    private const int Iterations = 3;
    private const int MinPointsPerSide = 3;
    private const float MaxResidual = 0.35f;
    private const float MinLikeness = 0.6f;
    private const float MaxReach = 6.5f;

    /// <summary>Points nearer to a diagonal than this ratio are on a corner, which blur rounds off.</summary>
    private const float SideRatio = 1.2f;

    private static readonly Vector2[] Directions = MakeDirections();

    private readonly Vector2[] _points = new Vector2[3 * Rays];
    private readonly float[] _distances = new float[3 * Rays];
    private int _count;

    /// <summary>False when what surrounds the guess is not three concentric squares.</summary>
    public bool TryFit(GreyPlane plane, LevelMap levels, Vector2 guess, float moduleSize, out FinderPattern finder)
    {
        finder = default;
        float turn = CastRays(plane, levels, guess, moduleSize);
        if (_count < Rays)
        {
            return false;
        }

        var first = new Vector2(MathF.Cos(turn), MathF.Sin(turn)) * moduleSize;
        finder = new FinderPattern(guess, first, new Vector2(-first.Y, first.X), 0, 0);
        for (int i = 0; i < Iterations; i++)
        {
            if (!Improve(ref finder, guess, tolerance: i == 0 ? 1.2f : 0.8f))
            {
                return false;
            }
        }
        finder = finder with { Likeness = finder.Correlate(plane) };
        return IsPlausible(finder, guess, moduleSize);
    }

    private static bool IsPlausible(FinderPattern finder, Vector2 guess, float moduleSize)
    {
        float right = finder.Right.Length(), down = finder.Down.Length();
        float sine = (finder.Right.X * finder.Down.Y - finder.Right.Y * finder.Down.X) / (right * down);
        return finder.Residual < MaxResidual && finder.Likeness > MinLikeness && sine > 0.5f
            && right < 3 * down && down < 3 * right
            && Vector2.Distance(finder.Centre, guess) < 2 * moduleSize && MathF.Max(right, down) < 3 * moduleSize;
    }

    /// <summary>
    /// Gathers edge points and returns the direction of an axis: the edges' distance has four maxima, at the corners, so its
    /// fourth harmonic tells the corners' direction.
    /// </summary>
    private float CastRays(GreyPlane plane, LevelMap levels, Vector2 centre, float moduleSize)
    {
        _count = 0;
        float step = MathF.Max(0.5f, moduleSize / 4);
        var harmonic = Vector2.Zero;
        for (int ray = 0; ray < Rays; ray++)
        {
            float reached = CastRay(plane, levels, centre, Directions[ray], step, MaxReach * moduleSize);
            harmonic += reached * Directions[4 * ray % Rays];
        }
        return MathF.Atan2(harmonic.Y, harmonic.X) / 4 + MathF.PI / 4;
    }

    /// <summary>The distance of the outermost edge, at most three from the centre.</summary>
    private float CastRay(GreyPlane plane, LevelMap levels, Vector2 centre, Vector2 direction, float step, float reach)
    {
        int edge = 0;
        float at = 0, reached = 0;
        float before = Brightness(plane, levels, centre);
        if (before > 0)
        {
            return 0;
        }

        while (edge < 3 && (at += step) < reach)
        {
            var point = centre + at * direction;
            if (!plane.Contains(point))
            {
                break;
            }

            float value = Brightness(plane, levels, point);
            bool wantsLight = edge != 1;
            if (value > 0 == wantsLight)
            {
                reached = Crossing(plane, levels, centre, direction, at - step, before, at, value);
                _points[_count] = reached * direction;
                _distances[_count++] = 1.5f + edge++;
            }
            before = value;
        }
        return reached;
    }

    /// <summary>Above zero where light, with the distance from the level.</summary>
    private static float Brightness(GreyPlane plane, LevelMap levels, Vector2 point) => plane.At(point) - levels.At(point) + 0.5f;

    private static float Crossing(
        GreyPlane plane, LevelMap levels, Vector2 centre, Vector2 direction, float a, float valueA, float b, float valueB)
    {
        while (b - a > 0.6f)
        {
            float middle = (a + b) / 2;
            float value = Brightness(plane, levels, centre + middle * direction);
            if (value > 0 == valueA > 0)
            {
                (a, valueA) = (middle, value);
            }
            else
            {
                (b, valueB) = (middle, value);
            }
        }
        return a + (b - a) * valueA / (valueA - valueB);
    }

    /// <summary>Assigns every point to the side that it is nearest to and solves each axis by itself.</summary>
    private bool Improve(ref FinderPattern finder, Vector2 guess, float tolerance)
    {
        LineFit right = default, down = default;
        int rightward = 0, downward = 0;
        float squares = 0;
        for (int i = 0; i < _count; i++)
        {
            var m = finder.ToModules(guess + _points[i]);
            float x = MathF.Abs(m.X), y = MathF.Abs(m.Y);
            float error = MathF.Max(x, y) - _distances[i];
            if (MathF.Abs(error) > tolerance || MathF.Max(x, y) < SideRatio * MathF.Min(x, y))
            {
                continue;
            }

            squares += error * error;
            if (x > y)
            {
                right.Add(_points[i], MathF.CopySign(_distances[i], m.X));
            }
            else
            {
                down.Add(_points[i], MathF.CopySign(_distances[i], m.Y));
            }

            rightward += x > y && m.X > 0 ? 1 : 0;
            downward += x <= y && m.Y > 0 ? 1 : 0;
        }
        if (!HasTwoSides(right.Count, rightward) || !HasTwoSides(down.Count, downward))
        {
            return false;
        }

        if (!right.TrySolve(out var r) || !down.TrySolve(out var d))
        {
            return false;
        }

        finder = FromInverse(r, d, guess) with { Residual = MathF.Sqrt(squares / (right.Count + down.Count)) };
        return true;
    }

    private static bool HasTwoSides(int all, int positive) => positive >= MinPointsPerSide && all - positive >= MinPointsPerSide;

    /// <summary>
    /// The frame whose modules are right = r . (x, y, 1) and down = d . (x, y, 1), with x and y from the guess.
    /// </summary>
    private static FinderPattern FromInverse(Vector3 r, Vector3 d, Vector2 guess)
    {
        float determinant = r.X * d.Y - r.Y * d.X;
        var right = new Vector2(d.Y, -d.X) / determinant;
        var down = new Vector2(-r.Y, r.X) / determinant;
        return new FinderPattern(guess - r.Z * right - d.Z * down, right, down, 0, 0);
    }

    private static Vector2[] MakeDirections()
    {
        var directions = new Vector2[Rays];
        for (int i = 0; i < Rays; i++)
        {
            directions[i] = new Vector2(MathF.Cos(i * MathF.Tau / Rays), MathF.Sin(i * MathF.Tau / Rays));
        }

        return directions;
    }
}
