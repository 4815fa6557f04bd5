using System.Numerics;
using ELicense.Simulator.Vision.Finders;
using ELicense.Simulator.Vision.Format;
using ELicense.Simulator.Vision.Threshold;

namespace ELicense.Simulator.Vision.Geometry;

/// <summary>
/// Tells a symbol's version by its timing patterns: the right number of modules between two finders makes the samples alternate.
/// </summary>
internal sealed class TimingPattern
{
    public const int MaxCandidates = 3;

    /// <summary>
    /// Of two for both lines: symbols seen clearly reach 1.9, what only looks like three finders seldom half of this.
    /// </summary>
    private const float MinScore = 0.6f;

    private readonly int[] _versions = new int[MaxCandidates];
    private readonly float[] _scores = new float[MaxCandidates];
    private int _count;

    /// <summary>The likely versions, best first.</summary>
    public ReadOnlySpan<int> Candidates => _versions.AsSpan(0, _count);

    public void Estimate(GreyPlane plane, LevelMap levels, in FinderTriple triple)
    {
        _count = 0;
        float estimate = (triple.Dimension - 17) / 4;
        // The finders' own sizes are good to some 4 percent.
        int reach = 1 + (int)(estimate / 10);
        int middle = Math.Clamp((int)MathF.Round(estimate), 1, SymbolVersion.Max);
        for (int version = Math.Max(1, middle - reach); version <= Math.Min(SymbolVersion.Max, middle + reach); version++)
        {
            int steps = SymbolVersion.Dimension(version) - 13;
            float across = Alternation(plane, levels, triple.TopLeft, triple.TopRight, new(3, 3), new(-3, 3), steps);
            float down = Alternation(plane, levels, triple.TopLeft, triple.BottomLeft, new(3, 3), new(3, -3), steps);
            Insert(version, across + down - 0.1f * MathF.Abs(version - estimate));
        }
    }

    /// <summary>
    /// How well the line from one finder's timing corner to the other's alternates in so many steps: 1 for perfectly, about 0 for
    /// not. The steps shrink or grow as the two ends' module sizes tell, which is exact for a plane symbol.
    /// </summary>
    private static float Alternation(
        GreyPlane plane, LevelMap levels, in FinderPattern near, in FinderPattern far, Vector2 nearEnd, Vector2 farEnd, int steps)
    {
        Vector2 start = near.At(nearEnd.X, nearEnd.Y), line = far.At(farEnd.X, farEnd.Y) - start;
        float growth = Rate(far, line) / Rate(near, line);
        float bend = MathF.Sqrt(Math.Clamp(growth, 0.25f, 4));
        float sum = 0, size = 0;
        for (int i = 0; i <= steps; i++)
        {
            float t = (float)i / steps;
            var point = start + line * (t / (t + (1 - t) * bend));
            float value = levels.At(point) - plane.At(point);
            sum += i % 2 == 0 ? value : -value;
            size += MathF.Abs(value);
        }
        return size == 0 ? 0 : sum / size;
    }

    /// <summary>The length of a module along a direction.</summary>
    private static float Rate(in FinderPattern finder, Vector2 direction) =>
        direction.Length() / finder.ToModules(finder.Centre + direction).Length();

    private void Insert(int version, float score)
    {
        if (score < MinScore)
        {
            return;
        }

        int at = Math.Min(_count, MaxCandidates - 1);
        if (_count == MaxCandidates && _scores[at] >= score)
        {
            return;
        }

        for (; at > 0 && _scores[at - 1] < score; at--)
        {
            (_versions[at], _scores[at]) = (_versions[at - 1], _scores[at - 1]);
        }

        (_versions[at], _scores[at]) = (version, score);
        _count = Math.Min(_count + 1, MaxCandidates);
    }
}
