using ELicense.Terminal.Screens;

namespace ELicense.Tests.Screens;

/// <summary>The canvas against the same operations pixel by pixel.</summary>
public class CanvasTest
{
    [Fact]
    public void FillsRectangles()
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
                var isWhite = random.Next(2) == 0;
                canvas.Fill(x, y, width, height, isWhite);
                for (var row = y; row < y + height; row++)
                {
                    for (var column = x; column < x + width; column++)
                    {
                        model[row, column] = !isWhite;
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
            int width = random.Next(1, 60), height = random.Next(1, 20);
            int stride = (width + 7) / 8 + random.Next(2), offset = random.Next(5);
            var canvas = new Canvas(width + random.Next(20), height + random.Next(10));
            int x = random.Next(canvas.Width - width + 1), y = random.Next(canvas.Height - height + 1);
            var rows = new byte[offset + stride * height];
            Array.Fill(rows, (byte)0xFF);
            var model = new bool[canvas.Height, canvas.Width];
            for (var row = 0; row < height; row++)
            {
                for (var column = 0; column < width; column++)
                {
                    if (random.Next(3) == 0)
                    {
                        rows[offset + row * stride + column / 8] &= (byte)~(0x80 >> column % 8);
                        model[y + row, x + column] = true;
                    }
                }
            }

            var isBlack = random.Next(2) == 0;
            canvas.Fill(0, 0, canvas.Width, canvas.Height, !isBlack);
            switch (random.Next(2), isBlack)
            {
                case (0, _): canvas.DrawInverting(x, y, rows, offset, stride, width, height); break;
                case (_, false): canvas.Draw(x, y, rows, offset, stride, width, height); break;
                case (_, true): canvas.DrawWhite(x, y, rows, offset, stride, width, height); break;
            }
            AssertShows(model, canvas, isBlack);
        }
    }

    [Fact]
    public void FillsWholeRowsAndClears()
    {
        var canvas = new Canvas(400, 300);
        canvas.Fill(0, 100, 400, 7, false);
        Assert.All(Enumerable.Range(0, 300), y => Assert.Equal(y is >= 100 and < 107 ? 0 : 0xFF, canvas.Picture[y * 50 + 17]));
        canvas.Fill(0, 299, 400, 1, false);
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
        Assert.Throws<ArgumentOutOfRangeException>(() => canvas.Fill(x, y, width, height, false));
        Assert.Throws<ArgumentOutOfRangeException>(() => canvas.FillRow(x, y + height - 1, width, false));
        Assert.Throws<ArgumentOutOfRangeException>(() => canvas.DrawWhite(x, y, new byte[16], 0, 1, width, height));
        Assert.Throws<ArgumentOutOfRangeException>(() => canvas.Draw(x, y, new byte[16], 0, 1, width, height));
    }

    private static void AssertShows(bool[,] model, Canvas canvas, bool isInverted = false)
    {
        var stride = (canvas.Width + 7) / 8;
        for (var y = 0; y < canvas.Height; y++)
        {
            for (var x = 0; x < canvas.Width; x++)
            {
                Assert.Equal(model[y, x] ^ isInverted, (canvas.Picture[y * stride + x / 8] >> (7 - x % 8) & 1) == 0);
            }
        }
    }
}
