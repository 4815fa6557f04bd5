using ELicense.Simulator.Authority.Facts;
using ELicense.Simulator.Vision.Pictures;
using ELicense.Verification.Online;

namespace ELicense.Tests.Online;

public class PortraitBitsTest
{
    [Theory]
    [InlineData(64, 80)]
    [InlineData(640, 480)]
    [InlineData(300, 900)]
    [InlineData(3, 2)]
    public void BlackStaysBlackAndWhiteWhite(int width, int height)
    {
        Assert.All(Portrait(width, height, (_, _) => 0), bits => Assert.Equal(0, bits));
        Assert.All(Portrait(width, height, (_, _) => 255), bits => Assert.Equal(0xFF, bits));
    }

    [Theory]
    [InlineData(64)]
    [InlineData(128)]
    [InlineData(200)]
    public void GreyIsThatShareOfWhite(int grey)
    {
        byte[] bits = Portrait(256, 320, (_, _) => grey);
        int white = bits.Sum(b => byte.PopCount(b));
        Assert.InRange(white / (double)(8 * OnlineFacts.PortraitLength), grey / 255.0 - 0.03, grey / 255.0 + 0.03);
    }

    [Fact]
    public void TheMiddleOfAWidePictureIsTaken()
    {
        byte[] bits = Portrait(192, 80, (x, _) => x is >= 64 and < 128 ? 255 : 0);
        Assert.All(bits, b => Assert.Equal(0xFF, b));
    }

    [Fact]
    public void TheLeftmostPixelIsInTheHighestBit()
    {
        byte[] bits = Portrait(64, 80, (x, _) => x == 0 ? 255 : 0);
        Assert.All(bits.Chunk(8), row => Assert.Equal([0x80, 0, 0, 0, 0, 0, 0, 0], row));
    }

    private static byte[] Portrait(int width, int height, Func<int, int, int> grey)
    {
        byte[] pixels = [.. Enumerable.Range(0, width * height).Select(i => (byte)grey(i % width, i / width))];
        byte[] bits = PortraitBits.Of(new GreyFrame(width, height, pixels));
        Assert.Equal(OnlineFacts.PortraitLength, bits.Length);
        return bits;
    }
}
