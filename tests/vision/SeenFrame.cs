using ELicense.Simulator.Vision.Finders;
using ELicense.Simulator.Vision.Geometry;
using ELicense.Simulator.Vision.Pictures;
using ELicense.Simulator.Vision.Threshold;

namespace ELicense.Tests.Vision;

/// <summary>A frame after the stages that come before geometry.</summary>
internal sealed class SeenFrame
{
    public SeenFrame(GreyFrame frame)
    {
        Plane.Show(frame);
        Assert.True(Levels.Build(Plane, 2));
        Binary.Build(Plane, Levels);
        var scan = new FinderScan();
        scan.Search(Plane, Levels, Binary, 1);
        Finders = scan.Found.ToArray();
    }

    public GreyPlane Plane { get; } = new();

    public LevelMap Levels { get; } = new();

    public BinaryPlane Binary { get; } = new();

    public FinderPattern[] Finders { get; }

    /// <summary>The three finder patterns as the corners of a symbol.</summary>
    public FinderTriple Triple
    {
        get
        {
            var search = new TripleSearch();
            search.Search(Finders);
            Assert.False(search.Triples.IsEmpty);
            return search.Triples[0];
        }
    }
}
