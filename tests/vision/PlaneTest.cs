using System.Numerics;
using ELicense.Simulator.Vision.Pictures;
using ELicense.Simulator.Vision.Threshold;

namespace ELicense.Tests.Vision;

/// <summary>The grey and the binary picture that a pass works on.</summary>
public class PlaneTest
{
    private readonly GreyPlane _frame = new();

    [Fact]
    public void GreyIsLinearBetweenCentresAndConstantBeyondTheEdge()
    {
        _frame.Show(new GreyFrame(2, 2, [10, 30, 50, 70]));
        Assert.Equal(10, _frame.At(0.5f, 0.5f));
        Assert.Equal(20, _frame.At(1, 0.5f));
        Assert.Equal(40, _frame.At(1, 1));
        Assert.Equal(70, _frame.At(9, 9));
        Assert.Equal(10, _frame.At(-9, 0));
        Assert.True(_frame.Contains(new Vector2(1.9f, 0)));
        Assert.False(_frame.Contains(new Vector2(2, 0)));
    }

    [Fact]
    public void HalfIsTheMeanOfFour()
    {
        _frame.Show(new GreyFrame(4, 2, [10, 20, 100, 100, 30, 40, 101, 101]));
        var half = new GreyPlane();
        half.ShowHalf(_frame);
        Assert.Equal((2, 1, 2), (half.Width, half.Height, half.Scale));
        Assert.Equal([25, 101], half.Row(0).ToArray());
    }

    [Fact]
    public void InvertedTwiceIsItself()
    {
        GreyFrame frame = RandomFrames.Noise(9, 5, new Random(1));
        _frame.Show(frame);
        GreyPlane once = new(), twice = new();
        once.ShowInverted(_frame);
        twice.ShowInverted(once);
        Assert.True(once.IsInverted);
        Assert.False(twice.IsInverted);
        Assert.Equal((byte)(255 - frame.Pixels[7]), once.Row(0)[7]);
        Assert.Equal(frame.Pixels, twice.Pixels.AsSpan(0, 45).ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(100)]
    [InlineData(191)]
    public void BinaryAndItsEdgesAgreeWithTheLevels(int width)
    {
        _frame.Show(RandomFrames.Noise(width, 20, new Random(width)));
        var levels = new LevelMap();
        Assert.True(levels.Build(_frame, 1));
        var binary = new BinaryPlane();
        binary.Build(_frame, levels);
        var edges = new int[width + 1];
        for (int y = 0; y < 20; y++)
        {
            bool[] dark = [.. Enumerable.Range(0, width).Select(x => _frame.Row(y)[x] < levels.At(x, y))];
            Assert.Equal(dark, Enumerable.Range(0, width).Select(x => binary.IsDark(x, y)));
            int[] expected = [.. Enumerable.Range(0, width + 1).Where(x => (x > 0 && dark[x - 1]) != (x < width && dark[x]))];
            Assert.Equal(expected, edges[..binary.FindEdges(y, edges)]);
        }
    }
}
