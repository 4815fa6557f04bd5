using ELicense.Simulator.Vision.Pictures;
using ELicense.Simulator.Vision.Threshold;

namespace ELicense.Tests.Vision;

public class LevelMapTest
{
    private readonly LevelMap _levels = new();

    [Fact]
    public void HasNoneWithoutContrast()
    {
        Assert.False(Build(40, 40, (_, _) => 128));
        Assert.False(Build(40, 40, (x, y) => 120 + (x + y) % 10));
    }

    [Fact]
    public void LiesMidwayBetweenDarkAndLight()
    {
        Assert.True(Build(64, 64, Checks(30, 220)));
        for (int i = 0; i < 64; i++)
        {
            Assert.InRange(_levels.At(i, 63 - i), 124, 126);
        }
    }

    [Fact]
    public void FollowsUnevenLight()
    {
        Assert.True(Build(256, 64, (x, y) => Checks(40, 200)(x, y) * (256 - x / 2) / 256));
        Assert.InRange(_levels.At(8, 32), 105, 120);
        Assert.InRange(_levels.At(248, 32), 60, 75);
    }

    [Fact]
    public void GivesAFlatPartItsNeighboursLevel()
    {
        Assert.True(Build(128, 64, (x, y) => x < 64 ? Checks(30, 220)(x, y) : 220));
        Assert.InRange(_levels.At(120, 32), 120, 130);
        Assert.InRange(_levels.At(1e6f, -5), 120, 130);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void SmoothsOverASquareOfBlocks(int radius)
    {
        Assert.True(Build(80, 80, (x, y) => x < 40 ? Checks(0, 100)(x, y) : Checks(100, 200)(x, y), radius));
        int side = 2 * radius + 1;
        for (int column = 0; column < 10; column++)
        {
            int light = Enumerable.Range(column - radius, side).Count(c => Math.Clamp(c, 0, 9) >= 5);
            Assert.InRange(_levels.At(8 * column, 40), 50 + 100 * light / side - 1, 50 + 100 * light / side + 2);
        }
    }

    private static Func<int, int, int> Checks(int dark, int light) => (x, y) => (x / 3 + y / 3) % 2 == 0 ? dark : light;

    private bool Build(int width, int height, Func<int, int, int> grey, int radius = 2)
    {
        var pixels = new byte[width * height];
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)grey(i % width, i / width);
        }

        var plane = new GreyPlane();
        plane.Show(new GreyFrame(width, height, pixels));
        return _levels.Build(plane, radius);
    }
}
