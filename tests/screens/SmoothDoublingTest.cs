using ELicense.Terminal.Screens;

namespace ELicense.Tests.Screens;

/// <summary>The doubling of whole rows against Scale2x pixel by pixel, as its author describes it.</summary>
public class SmoothDoublingTest
{
    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    public void AgreesWithTheRuleForEachPixel(int width)
    {
        var random = new Random(width);
        int stride = width / 8, height = 16;
        var doubling = new SmoothDoubling(height);
        for (var round = 0; round < 200; round++)
        {
            var rows = new byte[stride * height];
            random.NextBytes(rows);
            doubling.Double(rows, 0, stride);
            for (var y = 0; y < 2 * height; y++)
            {
                for (var x = 0; x < 2 * width; x++)
                {
                    var isInk = (doubling.Rows[y * SmoothDoubling.Stride + x / 8] >> (7 - x % 8) & 1) == 0;
                    Assert.Equal(Expected(rows, stride, width, height, x, y), isInk);
                }
            }
        }
    }

    private static bool Expected(byte[] rows, int stride, int width, int height, int x, int y)
    {
        bool At(int column, int row) => column >= 0 && column < width && row >= 0 && row < height
            && (rows[row * stride + column / 8] >> (7 - column % 8) & 1) == 0;
        int sx = x / 2, sy = y / 2;
        bool b = At(sx, sy - 1), d = At(sx - 1, sy), e = At(sx, sy), f = At(sx + 1, sy), h = At(sx, sy + 1);
        if (b == h || d == f)
        {
            return e;
        }

        var vertical = y % 2 == 0 ? b : h;
        var horizontal = x % 2 == 0 ? d : f;
        return vertical == horizontal ? horizontal : e;
    }
}
