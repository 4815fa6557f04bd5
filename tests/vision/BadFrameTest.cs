using ELicense.Simulator.Vision;
using ELicense.Simulator.Vision.Finders;
using ELicense.Simulator.Vision.Geometry;
using ELicense.Simulator.Vision.Overlay;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Tests.Vision;

public class BadFrameTest
{
    private readonly CodeReader _reader = new();

    [Fact]
    public void TakesEverySmallSize()
    {
        var random = new Random(11);
        for (int size = 0; size < 40 * 40; size++)
        {
            Assert.NotEqual(ReadOutcome.Read, _reader.Read(RandomFrames.Noise(1 + size % 40, 1 + size / 40, random)).Outcome);
        }
    }

    [Fact]
    public void ReadsNothingInRandomFrames()
    {
        var random = new Random(12);
        for (int i = 0; i < 10_000; i++)
        {
            int width = random.Next(1, 100), height = random.Next(1, 80);
            var frame = (i % 3) switch
            {
                0 => RandomFrames.Noise(width, height, random),
                1 => RandomFrames.Blocks(width, height, random),
                _ => RandomFrames.Finders(width, height, random),
            };
            Assert.NotEqual(ReadOutcome.Read, _reader.Read(frame).Outcome);
        }
    }

    [Fact]
    public void GivesUpAfterAFixedNumberOfCandidates()
    {
        Explanation explanation = _reader.Explain(RandomFrames.Finders(1600, 1200, new Random(13)));
        Assert.NotEqual(ReadOutcome.Read, explanation.Outcome);
        Assert.InRange(explanation.Passes.Count, 1, 4);
        Assert.Contains(explanation.Passes, pass => pass.Finders.Count == FinderScan.MaxFinders);
        Assert.All(explanation.Passes, pass => Assert.InRange(pass.Finders.Count, 0, FinderScan.MaxFinders));
        const int MaxSymbols = TripleSearch.MaxTriples * TimingPattern.MaxCandidates;
        Assert.All(explanation.Passes, pass => Assert.InRange(pass.Symbols.Count, 0, MaxSymbols));
    }

    [Fact]
    public void TakesAHundredMegapixelsInMemoryOfTheirSize()
    {
        GreyFrame frame = Stripes(10_000, 10_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotEqual(ReadOutcome.Read, _reader.Read(frame).Outcome);
        // Half size a quarter, inverted one, binary an eighth of a byte for each pixel, and levels for every 64.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 3L * PictureFile.MaxPixels / 2);
    }

    [Fact]
    public void TakesThinAndLargeFrames()
    {
        var random = new Random(14);
        Assert.NotEqual(ReadOutcome.Read, _reader.Read(RandomFrames.Noise(1, 100_000, random)).Outcome);
        Assert.NotEqual(ReadOutcome.Read, _reader.Read(RandomFrames.Noise(100_000, 1, random)).Outcome);
        Assert.NotEqual(ReadOutcome.Read, _reader.Read(RandomFrames.Blocks(5000, 4000, random)).Outcome);
        Assert.NotEqual(ReadOutcome.Read, _reader.Read(Stripes(4000, 3000)).Outcome);
    }

    /// <summary>Every row is a finder's 1:1:3:1:1 over and over.</summary>
    private static GreyFrame Stripes(int width, int height)
    {
        var pixels = new byte[width * height];
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = i % width / 2 % 8 is 0 or 2 or 3 or 4 or 6 ? (byte)20 : (byte)230;
        }

        return new GreyFrame(width, height, pixels);
    }
}
