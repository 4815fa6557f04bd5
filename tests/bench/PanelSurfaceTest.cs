using ELicense.Simulator.Bench.Events;
using ELicense.Simulator.Bench.Terminal;

namespace ELicense.Tests.Bench;

public sealed class PanelSurfaceTest
{
    private const byte White = 255;

    private readonly PanelSurface _panel = new(40, 4);
    private readonly byte[] _glass = [.. Enumerable.Repeat(White, 160)];

    [Fact]
    public void It_tells_the_area_that_looks_different()
    {
        _glass[40 + 3] = 0;
        _glass[80 + 8] = 128;

        Assert.Equal(new PanelArea(3, 1, 6, 2), _panel.Show(_glass));
    }

    [Fact]
    public void What_no_eye_sees_changes_nothing()
    {
        Array.Fill(_glass, (byte)241);

        Assert.True(_panel.Show(_glass).IsEmpty);
    }

    [Fact]
    public void An_area_is_read_in_runs_of_one_grey()
    {
        _glass[40 + 4] = 0;
        _glass[80 + 4] = 16;
        _panel.Show(_glass);

        Assert.Equal([0x00, 0xF2, 0x10, 0xF2], _panel.Read(new PanelArea(4, 1, 4, 2)));
    }

    [Fact]
    public void A_run_ends_after_sixteen_pixels() => Assert.Equal([0xFF, 0xFF, 0xF7], _panel.Read(new PanelArea(0, 0, 40, 1)));

    [Fact]
    public void Areas_join_to_the_rectangle_around_them()
    {
        Assert.Equal(new PanelArea(1, 2, 9, 8), new PanelArea(1, 2, 1, 1).With(new PanelArea(8, 5, 2, 5)));
        Assert.Equal(new PanelArea(1, 2, 1, 1), default(PanelArea).With(new PanelArea(1, 2, 1, 1)));
    }
}
