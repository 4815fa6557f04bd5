using System.Numerics;
using ELicense.Simulator.Vision.Geometry;
using ELicense.Simulator.Vision.Sampling;
using ELicense.Simulator.Vision.Scenes;

namespace ELicense.Tests.Vision;

public class GeometryTest
{
    private static readonly Quad Square = Quad.Rectangle(0, 0, 10, 10);
    private static readonly Quad Seen = new(new(12, 8), new(96, 20), new(88, 90), new(5, 75));

    [Fact]
    public void MapsCornersToCorners()
    {
        var map = Perspective.Between(Square, Seen);
        var back = Perspective.Between(Seen, Square);
        foreach (var (from, to) in new[] { (Square.A, Seen.A), (Square.B, Seen.B), (Square.C, Seen.C), (Square.D, Seen.D) })
        {
            Assert.True(Vector2.Distance(to, map.Map(from)) < 1e-3);
            Assert.True(Vector2.Distance(from, back.Map(to)) < 1e-3);
        }

        Assert.True(map.IsProperOver(10));
        Assert.False(new Perspective(1, 0, 0, 0, 1, 0, -0.2, 0, 1).IsProperOver(10));
    }

    [Fact]
    public void FindsTheMapOfManyPoints()
    {
        var map = Perspective.Between(Square, Seen);
        var fit = new PerspectiveFit();
        fit.Begin(new(5, 5), 5, new(50, 50), 50);
        for (int i = 0; i < 36; i++)
        {
            var place = new Vector2(i % 6 * 2, i / 6 * 2);
            fit.Add(place, map.Map(place), 1 + i % 3);
        }

        Assert.True(fit.TrySolve(out var solved));
        Assert.True(Vector2.Distance(map.Map(3.3f, 7.1f), solved.Map(3.3f, 7.1f)) < 1e-2);
    }

    [Fact]
    public void FindsNoMapOfPointsOnALine()
    {
        var fit = new PerspectiveFit();
        fit.Begin(new(5, 5), 5, new(50, 50), 50);
        for (int i = 0; i < 10; i++)
        {
            fit.Add(new Vector2(i, i), new Vector2(9 * i, 9 * i), 1);
        }

        Assert.False(fit.TrySolve(out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(15)]
    [InlineData(30)]
    public void TellsTheVersionByTheTimingPatterns(int version)
    {
        var scene = new Scene { PixelsPerModule = version > 20 ? 3 : 4, Yaw = 15, Turn = 7, Noise = 4 };
        var seen = new SeenFrame(scene.Draw(Symbols.Make("TIMING", version: version)));
        var timing = new TimingPattern();
        timing.Estimate(seen.Plane, seen.Levels, seen.Triple);
        Assert.Equal(version, timing.Candidates[0]);
    }

    [Fact]
    public void FindsAnAlignmentPatternBesideItsPlaceAndNoneInNoise()
    {
        var seen = new SeenFrame(new Scene { PixelsPerModule = 3 }.Draw(Symbols.Make("ALIGNMENT", version: 7)));
        // Row and column 22 of 45 modules, which the scene centres in the frame.
        var true22 = new Vector2(320, 240);
        Vector2 right = new(3, 0), down = new(0, 3);
        Assert.True(AlignmentSearch.TryFind(seen.Plane, true22 + new Vector2(4, -3), right, down, 3, out var centre));
        Assert.True(Vector2.Distance(true22, centre) < 0.5f);
        var noise = new SeenFrame(RandomFrames.Noise(100, 100, new Random(8)));
        Assert.False(AlignmentSearch.TryFind(noise.Plane, new Vector2(50, 50), right, down, 1, out _));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(2.5f, false)]
    [InlineData(2.5f, true)]
    public void LaysTheLatticeOverBentPaperAndSamplesEveryModule(float bend, bool tilted)
    {
        bool[][] modules = Symbols.Make(Symbols.RandomText(new Random(2), 580), version: 15);
        var scene = new Scene { PixelsPerModule = 4, Bend = bend, Turn = 5, Yaw = tilted ? 20 : 0 };
        var seen = new SeenFrame(scene.Draw(modules));
        var lattice = new Lattice();
        Assert.True(lattice.TryFit(seen.Plane, seen.Triple, 15));
        Assert.Equal((4, 13, 13), (lattice.Nodes, lattice.Expected, lattice.Found));
        Assert.All(Enumerable.Range(0, 16), node => Assert.True(lattice.Node(node).IsFound));
        var grid = new ModuleGrid();
        GridSampler.Sample(seen.Plane, seen.Levels, lattice, 77, grid);
        grid.Decide();
        bool[] expected = [.. modules.SelectMany(row => row)];
        int wrong = expected.Where((isDark, i) => isDark != (grid.Modules[i] != 0)).Count();
        Assert.InRange(wrong, 0, bend == 0 ? 0 : expected.Length / 100);
    }

    [Fact]
    public void PutsAMissingNodeWhereItsNeighboursSay()
    {
        bool[][] modules = Symbols.Make("MISSING", version: 15);
        for (int y = 24; y <= 28; y++)
        {
            modules[y].AsSpan(24, 5).Fill(true);
        }

        var seen = new SeenFrame(new Scene { PixelsPerModule = 4 }.Draw(modules));
        var lattice = new Lattice();
        Assert.True(lattice.TryFit(seen.Plane, seen.Triple, 15));
        Assert.Equal(12, lattice.Found);
        Assert.False(lattice.Node(5).IsFound);
        var place = new Vector2(320, 240) + new Vector2(26.5f - 38.5f) * 4;
        Assert.True(Vector2.Distance(place, lattice.Node(5).Place) < 1.5f);
    }
}
