using System.Numerics;
using ELicense.Simulator.Vision.Finders;
using ELicense.Simulator.Vision.Geometry;
using ELicense.Simulator.Vision.Pictures;
using ELicense.Simulator.Vision.Scenes;

namespace ELicense.Tests.Vision;

public class FinderTest
{
    [Theory]
    [InlineData(1, 1, 3, 1, 1, true)]
    [InlineData(10, 10, 30, 10, 10, true)]
    [InlineData(12, 8, 28, 12, 10, true)]
    [InlineData(10, 10, 10, 10, 10, false)]
    [InlineData(10, 10, 60, 10, 10, false)]
    [InlineData(10, 30, 30, 10, 10, false)]
    [InlineData(0, 1, 3, 1, 1, false)]
    [InlineData(2, 0, 3, 0, 2, false)]
    public void KnowsTheRuns(int a, int b, int c, int d, int e, bool isFinder) =>
        Assert.Equal(isFinder, new FinderRuns(a, b, c, d, e).IsFinder);

    [Fact]
    public void SeesTheSameRunsOnEveryLineThroughTheCentre()
    {
        var seen = new SeenFrame(Squares(module: 4, at: 20));
        foreach (var (dx, dy) in new[] { (1, 0), (0, 1), (1, 1), (1, -1) })
        {
            // A middle of even width has no centre pixel, and a line aslant through one beside it is a pixel shorter.
            FinderRuns runs = FinderRuns.Through(seen.Binary, 33, 33, dx, dy, 100, out float middle);
            Assert.Equal(new FinderRuns(4, 4, dy < 0 ? 11 : 12, 4, 4), runs);
            Assert.True(runs.IsFinder);
            Assert.InRange(middle, 0, 0.5f);
        }

        Assert.Equal(default, FinderRuns.Through(seen.Binary, 5, 5, 1, 0, 100, out _));
        Assert.False(FinderRuns.Through(seen.Binary, 33, 33, 1, 0, 2, out _).IsFinder);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(45)]
    public void FitsCentreSizeAndDirection(float turn)
    {
        var scene = new Scene { Turn = turn, PixelsPerModule = 3.5f, Noise = 3 };
        var seen = new SeenFrame(scene.Draw(Symbols.Make("FIT", version: 3)));
        Assert.Equal(3, seen.Finders.Length);
        foreach (var finder in seen.Finders)
        {
            Assert.InRange(finder.ModuleSize, 3.4f, 3.6f);
            Assert.InRange(finder.Residual, 0, 0.15f);
            Assert.InRange(finder.Likeness, 0.95f, 1);
            double degrees = Math.Atan2(finder.Right.Y, finder.Right.X) * 180 / Math.PI;
            Assert.InRange(Math.Abs(Math.IEEERemainder(degrees - turn, 90)), 0, 1.5);
        }
    }

    [Fact]
    public void FindsThePlacesAndNothingElseInDenseModules()
    {
        var scene = new Scene { PixelsPerModule = 3, Noise = 3 };
        var seen = new SeenFrame(scene.Draw(Symbols.Make(Symbols.RandomText(new Random(4), 900), version: 20)));
        Assert.Equal(3, seen.Finders.Length);
        Vector2 middle = new(320, 240);
        float reach = (97 / 2f - 3.5f) * 3;
        foreach (var corner in new Vector2[] { new(-reach, -reach), new(reach, -reach), new(-reach, reach) })
        {
            Assert.Contains(seen.Finders, finder => Vector2.Distance(finder.Centre, middle + corner) < 0.4f);
        }
    }

    [Fact]
    public void LineFitSolvesExactlyAndRefusesALine()
    {
        LineFit plane = default, line = default;
        foreach (var p in new Vector2[] { new(0, 0), new(4, 1), new(-2, 5), new(3, 3) })
        {
            plane.Add(p, 2 * p.X - 3 * p.Y + 7);
            line.Add(new Vector2(p.X, 2 * p.X), p.X);
        }

        Assert.True(plane.TrySolve(out var solution));
        Assert.True(Vector3.Distance(new Vector3(2, -3, 7), solution) < 1e-3);
        Assert.False(line.TrySolve(out _));
    }

    [Fact]
    public void TurnsItsAxesByQuarters()
    {
        var finder = new FinderPattern(new(10, 10), new(2, 0), new(0, 3), 0, 1);
        Assert.Equal(new Vector2(14, 13), finder.At(2, 1));
        Assert.Equal(new Vector2(2, 1), finder.ToModules(new Vector2(14, 13)));
        Assert.Equal(new Vector2(0, 3), finder.Turned(1).Right);
        Assert.Equal(finder, finder.Turned(1).Turned(3));
    }

    [Fact]
    public void PutsACornerWithItsTwoNeighboursFirst()
    {
        static FinderPattern At(float x, float y, float module = 4) => new(new(x, y), new(module, 0), new(0, module), 0, 1);
        var search = new TripleSearch();
        search.Search([At(100, 200), At(300, 31), At(200, 100), At(100, 100), At(310, 290, 9)]);
        FinderTriple best = search.Triples[0];
        Assert.Equal(new Vector2(100, 100), best.TopLeft.Centre);
        Assert.Equal(new Vector2(200, 100), best.TopRight.Centre);
        Assert.Equal(new Vector2(100, 200), best.BottomLeft.Centre);
        Assert.Equal(32, best.Dimension);
        search.Search([At(100, 100), At(200, 100)]);
        Assert.True(search.Triples.IsEmpty);
    }

    private static GreyFrame Squares(int module, int at)
    {
        const int Side = 68;
        var pixels = new byte[Side * Side];
        for (int i = 0; i < pixels.Length; i++)
        {
            int x = i % Side - at, y = i / Side - at;
            int ring = Math.Max(Math.Abs((x + 100 * module) / module - 103), Math.Abs((y + 100 * module) / module - 103));
            pixels[i] = ring is 0 or 1 or 3 ? (byte)20 : (byte)220;
        }

        return new GreyFrame(Side, Side, pixels);
    }
}
