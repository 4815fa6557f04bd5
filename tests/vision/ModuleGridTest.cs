using ELicense.Simulator.Vision.Sampling;

namespace ELicense.Tests.Vision;

public class ModuleGridTest
{
    private const int Side = 21;

    private readonly ModuleGrid _grid = new();

    [Fact]
    public void TakesTheSignOfDarkness()
    {
        Fill((x, y) => x - y);
        _grid.Decide();
        Assert.Equal(1, _grid.Modules[1]);
        Assert.Equal(0, _grid.Modules[0]);
        Assert.Equal(0, _grid.Modules[Side]);
        _grid.Transpose();
        Assert.Equal(0, _grid.Modules[1]);
        Assert.Equal(1, _grid.Modules[Side]);
    }

    [Fact]
    public void TakesOffWhatBlurCarriesOver()
    {
        var random = new Random(3);
        bool[] dark = [.. Enumerable.Range(0, Side * Side).Select(_ => random.Next(2) == 0)];
        float Sign(int x, int y) => x < 0 || y < 0 || x >= Side || y >= Side ? 0 : dark[y * Side + x] ? 100 : -100;
        Fill((x, y) => Sign(x, y) + 0.28f * (Sign(x - 1, y) + Sign(x + 1, y) + Sign(x, y - 1) + Sign(x, y + 1)));
        _grid.Decide();
        int blurred = Wrong(dark);
        Assert.InRange(blurred, 10, 100);
        _grid.DecideSharpened();
        Assert.InRange(Wrong(dark), 0, blurred / 5);
    }

    private int Wrong(bool[] dark) => dark.Where((isDark, i) => isDark != (_grid.Modules[i] != 0)).Count();

    private void Fill(Func<int, int, float> darkness)
    {
        _grid.Begin(Side);
        for (int i = 0; i < Side * Side; i++)
        {
            _grid.Darkness[i] = darkness(i % Side, i / Side);
        }
    }
}
