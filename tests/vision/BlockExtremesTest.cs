using ELicense.Simulator.Vision.Pictures;
using ELicense.Simulator.Vision.Threshold;

namespace ELicense.Tests.Vision;

public class BlockExtremesTest
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 9)]
    [InlineData(32, 8)]
    [InlineData(67, 19)]
    [InlineData(104, 33)]
    public void AgreesWithEveryPixel(int width, int height)
    {
        GreyFrame frame = RandomFrames.Noise(width, height, new Random(width));
        var plane = new GreyPlane();
        plane.Show(frame);
        var extremes = new BlockExtremes();
        extremes.Measure(plane);
        Assert.Equal((width + 7) / 8, extremes.Columns);
        Assert.Equal((height + 7) / 8, extremes.Rows);
        for (int block = 0; block < extremes.Columns * extremes.Rows; block++)
        {
            byte[] pixels = [.. Pixels(frame, block % extremes.Columns * 8, block / extremes.Columns * 8)];
            Assert.Equal(pixels.Min(), extremes.Low[block]);
            Assert.Equal(pixels.Max(), extremes.High[block]);
        }
    }

    private static IEnumerable<byte> Pixels(GreyFrame frame, int left, int top)
    {
        for (int y = top; y < Math.Min(top + 8, frame.Height); y++)
        {
            for (int x = left; x < Math.Min(left + 8, frame.Width); x++)
            {
                yield return frame.Pixels[y * frame.Width + x];
            }
        }
    }
}
