using ELicense.Simulator.Bench.Events;
using ELicense.Simulator.Bench.Terminal;

namespace ELicense.Tests.Bench;

public sealed class PanelSurfaceTest
{
    private const byte White = 3;
    private const byte WhiteWithGhost = 2;
    private const byte BlackWithGhost = 1;
    private const byte Black = 0;

    private readonly PanelSurface _panel = new(16, 4);

    [Fact]
    public void A_partial_refresh_tells_the_area_that_changed()
    {
        Assert.Equal(new PanelArea(3, 1, 6, 2), _panel.Show(Picture((3, 1), (8, 2)), false));
        Assert.Equal(BlackWithGhost, Pixel(3, 1));
        Assert.Equal(White, Pixel(4, 1));
    }

    [Fact]
    public void The_same_picture_changes_nothing()
    {
        _panel.Show(Picture((3, 1)), false);

        Assert.True(_panel.Show(Picture((3, 1)), false).IsEmpty);
    }

    [Fact]
    public void What_was_black_leaves_a_ghost_until_a_full_refresh()
    {
        _panel.Show(Picture((3, 1)), false);
        _panel.Show(Picture(), false);
        Assert.Equal(WhiteWithGhost, Pixel(3, 1));

        Assert.Equal(_panel.Whole, _panel.Show(Picture((5, 1)), true));
        Assert.Equal(White, Pixel(3, 1));
        Assert.Equal(Black, Pixel(5, 1));
    }

    [Fact]
    public void An_area_is_read_four_pixels_a_byte()
    {
        _panel.Show(Picture((4, 1), (6, 1)), true);

        Assert.Equal([0b00_11_00_11, 0b11_11_11_11], _panel.Read(new PanelArea(4, 1, 4, 2)));
    }

    [Fact]
    public void Areas_join_to_the_rectangle_around_them()
    {
        Assert.Equal(new PanelArea(1, 2, 9, 8), new PanelArea(1, 2, 1, 1).With(new PanelArea(8, 5, 2, 5)));
        Assert.Equal(new PanelArea(1, 2, 1, 1), default(PanelArea).With(new PanelArea(1, 2, 1, 1)));
    }

    private static byte[] Picture(params (int X, int Y)[] black)
    {
        byte[] rows = [.. Enumerable.Repeat((byte)0xFF, 8)];
        foreach ((int x, int y) in black)
        {
            rows[2 * y + x / 8] &= (byte)~(0x80 >> (x % 8));
        }

        return rows;
    }

    private byte Pixel(int x, int y) => (byte)(_panel.Read(new PanelArea(x, y, 1, 1))[0] >> 6);
}
