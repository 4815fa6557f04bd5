using ELicense.Terminal.Screens;

namespace ELicense.Tests.Screens;

/// <summary>The canvas against the same operations pixel by pixel.</summary>
public class CanvasTest
{
    [Fact]
    public void TogglesRectangles()
    {
        var random = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            var canvas = new Canvas(random.Next(1, 70), random.Next(1, 20));
            var model = new bool[canvas.Height, canvas.Width];
            for (var shape = 0; shape < 5; shape++)
            {
                int x = random.Next(canvas.Width + 1), y = random.Next(canvas.Height + 1);
                int width = random.Next(canvas.Width - x + 1), height = random.Next(canvas.Height - y + 1);
                canvas.Toggle(x, y, width, height);
                for (var row = y; row < y + height; row++)
                {
                    for (var column = x; column < x + width; column++)
                    {
                        model[row, column] ^= true;
                    }
                }
            }
            AssertShows(model, canvas);
        }
    }

    [Fact]
    public void DrawsBitmapsAnywhere()
    {
        var random = new Random(2);
        for (var round = 0; round < 1000; round++)
        {
            int width = random.Next(1, 60), height = random.Next(1, 20), stride = (width + 7) / 8, offset = random.Next(5);
            var canvas = new Canvas(width + random.Next(20), height + random.Next(10));
            int x = random.Next(canvas.Width - width + 1), y = random.Next(canvas.Height - height + 1);
            var rows = new byte[offset + stride * height];
            var model = new bool[canvas.Height, canvas.Width];
            for (var row = 0; row < height; row++)
            {
                for (var column = 0; column < width; column++)
                {
                    if (random.Next(3) == 0)
                    {
                        rows[offset + row * stride + column / 8] |= (byte)(0x80 >> column % 8);
                        model[y + row, x + column] = true;
                    }
                }
            }

            canvas.Draw(x, y, rows, offset, stride, width, height);
            AssertShows(model, canvas);
        }
    }

    [Fact]
    public void FillsRowsAndClears()
    {
        var canvas = new Canvas(400, 300);
        canvas.BlackenRows(100, 7);
        Assert.All(Enumerable.Range(0, 300), y => Assert.Equal(y is >= 100 and < 107 ? 0 : 0xFF, canvas.Picture[y * 50 + 17]));
        canvas.BlackenRows(299, 1);
        canvas.Clear();
        Assert.All(canvas.Picture, b => Assert.Equal(0xFF, b));
    }

    [Theory]
    [InlineData(-1, 0, 1, 1)]
    [InlineData(0, -1, 1, 1)]
    [InlineData(100, 0, 1, 1)]
    [InlineData(0, 50, 1, 1)]
    [InlineData(99, 0, 2, 1)]
    [InlineData(0, 49, 1, 2)]
    public void RefusesWhatIsOutside(int x, int y, int width, int height)
    {
        var canvas = new Canvas(100, 50);
        Assert.Throws<ArgumentOutOfRangeException>(() => canvas.Toggle(x, y, width, height));
        Assert.Throws<ArgumentOutOfRangeException>(() => canvas.Draw(x, y, new byte[16], 0, 1, width, height));
    }

    private static void AssertShows(bool[,] model, Canvas canvas)
    {
        var stride = (canvas.Width + 7) / 8;
        for (var y = 0; y < canvas.Height; y++)
        {
            for (var x = 0; x < canvas.Width; x++)
            {
                Assert.Equal(model[y, x], (canvas.Picture[y * stride + x / 8] >> (7 - x % 8) & 1) == 0);
            }
        }
    }
}
