using System.Numerics;
using ELicense.Simulator.Vision.Threshold;

namespace ELicense.Simulator.Vision.Finders;

/// <summary>
/// Searches rows for dark and light runs of 1:1:3:1:1, checks each across, and has a frame fitted to what remains. Gives up after
/// a fixed number of checks, so that no picture takes longer than it is wide and high.
/// </summary>
internal sealed class FinderScan
{
    public const int MaxFinders = 64;

    private const int MaxFits = 1500;

    private readonly FinderFit _fit = new();
    private readonly FinderPattern[] _found = new FinderPattern[MaxFinders];
    private int[] _edges = [];
    private int _count;
    private int _fits;

    public ReadOnlySpan<FinderPattern> Found => _found.AsSpan(0, _count);

    public void Search(GreyPlane plane, LevelMap levels, BinaryPlane binary, int rowStep)
    {
        if (_edges.Length < plane.Width + 2)
        {
            _edges = new int[plane.Width + 2];
        }

        _count = _fits = 0;
        for (int y = rowStep / 2; y < plane.Height; y += rowStep)
        {
            int edges = binary.FindEdges(y, _edges);
            for (int i = 0; i + 5 < edges; i += 2)
            {
                if (MiddleIsLongest(i) && RunsOf(i).IsFinder)
                {
                    Check(plane, levels, binary, y, i);
                }
            }
        }
    }

    /// <summary>Follows from the runs of a finder at every length, and is quicker to deny.</summary>
    private bool MiddleIsLongest(int i)
    {
        int[] e = _edges;
        int middle = e[i + 3] - e[i + 2];
        return middle >= e[i + 2] - e[i + 1] && middle >= e[i + 4] - e[i + 3];
    }

    private FinderRuns RunsOf(int i)
    {
        var e = _edges.AsSpan(i, 6);
        return new FinderRuns(e[1] - e[0], e[2] - e[1], e[3] - e[2], e[4] - e[3], e[5] - e[4]);
    }

    private void Check(GreyPlane plane, LevelMap levels, BinaryPlane binary, int y, int i)
    {
        float x = (_edges[i + 2] + _edges[i + 3]) / 2f;
        if (_count == MaxFinders || _fits >= MaxFits || IsKnown(new Vector2(x, y + 0.5f)))
        {
            return;
        }

        // Each run is followed as far as the whole pattern is wide: a pattern is seen at most four times as high as wide.
        int reach = _edges[i + 5] - _edges[i];
        var down = FinderRuns.Through(binary, (int)x, y, 0, 1, reach, out float below);
        if (!down.IsFinder)
        {
            return;
        }

        int middle = (int)(y + 0.5f + below);
        var across = FinderRuns.Through(binary, (int)x, middle, 1, 0, reach, out float beside);
        if (!across.IsFinder || !IsFinderAslant(binary, (int)((int)x + 0.5f + beside), middle, reach))
        {
            return;
        }

        var centre = new Vector2((int)x + 0.5f + beside, y + 0.5f + below);
        if (IsKnown(centre))
        {
            return;
        }

        _fits++;
        float moduleSize = MathF.Min(across.ModuleSize, down.ModuleSize);
        if (_fit.TryFit(plane, levels, centre, moduleSize, out var finder) && !IsKnown(finder.Centre))
        {
            _found[_count++] = finder;
        }
    }

    /// <summary>Every line through the centre of concentric squares shows the same runs.</summary>
    private static bool IsFinderAslant(BinaryPlane binary, int x, int y, int reach) =>
        FinderRuns.Through(binary, x, y, 1, 1, reach, out _).IsFinderAslant
        && FinderRuns.Through(binary, x, y, 1, -1, reach, out _).IsFinderAslant;

    private bool IsKnown(Vector2 point)
    {
        foreach (ref readonly var finder in Found)
        {
            if (Vector2.Distance(point, finder.Centre) < 2.5f * finder.ModuleSize)
            {
                return true;
            }
        }
        return false;
    }
}
