using System.Text;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Tests.Vision;

public class PictureFileTest
{
    /// <summary>16x16, the left half light, the right half dark.</summary>
    private const string Jpeg =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC" +
        "0oMCUoKSj/wAALCAAQABABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAACAf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AL2B54Ae/9k=";

    [Theory]
    [InlineData("P2 # grey\n3 2 4\n0 1 2\n3 4 4")]
    [InlineData("P3\n3 2\n4\n0 0 0 1 1 1 2 2 2 3 3 3 4 4 4 4 4 4")]
    public void ReadsNetpbmText(string text) => Assert.Equal([0, 63, 127, 191, 255, 255], Read(text).Frame!.Pixels);

    [Theory]
    [InlineData("P5 3 1 255\n", new byte[] { 1, 2, 255 }, new byte[] { 1, 2, 255 })]
    [InlineData("P5 2 1 65535\n", new byte[] { 0x80, 0, 0xFF, 0xFF }, new byte[] { 127, 255 })]
    [InlineData("P6 2 1 255\n", new byte[] { 255, 0, 0, 9, 9, 9 }, new byte[] { 76, 9 })]
    public void ReadsNetpbmBinary(string header, byte[] samples, byte[] expected) =>
        Assert.Equal(expected, PictureFile.Read((byte[])[.. Encoding.ASCII.GetBytes(header), .. samples]).Frame!.Pixels);

    [Theory]
    [InlineData("", PictureFault.Empty)]
    [InlineData("HC1:NOT A PICTURE", PictureFault.NotAPicture)]
    [InlineData("P4 8 1\nx", PictureFault.Unsupported)]
    [InlineData("P5 3", PictureFault.CutOff)]
    [InlineData("P5 x 3 255\n", PictureFault.Damaged)]
    [InlineData("P5 3 3 255\n12345678", PictureFault.CutOff)]
    [InlineData("P5 0 3 255\n", PictureFault.Damaged)]
    [InlineData("P5 3 1 70000\n123", PictureFault.Damaged)]
    [InlineData("P5 99999999999 99999999999 255\n", PictureFault.TooLarge)]
    [InlineData("P2 3 1 9 1 2", PictureFault.CutOff)]
    [InlineData("P2 3 1 9 1 2 x", PictureFault.Damaged)]
    [InlineData("P6 10000 10000 65535\nx", PictureFault.CutOff)]
    public void NamesTheFault(string text, PictureFault fault)
    {
        var result = Read(text);
        Assert.Equal(fault, result.Fault);
        Assert.False(result.IsFrame);
        Assert.True(result.Text.Length is > 0 and < 130);
    }

    [Fact]
    public void NamesWhatCannotBeOpened()
    {
        Assert.Equal(PictureFault.Unreadable, PictureFile.Open(Path.GetTempPath()).Fault);
        Assert.Equal(PictureFault.Unreadable, PictureFile.Open(Path.Combine(Path.GetTempPath(), "no such file")).Fault);
    }

    [Fact]
    public void ReadsJpegOrSaysWhatIsMissing()
    {
        var result = PictureFile.Read(Convert.FromBase64String(Jpeg));
        bool isMissing = result.Fault == PictureFault.Unsupported && result.Text.Contains("libturbojpeg");
        Assert.SkipWhen(isMissing, "libturbojpeg is not installed");
        Assert.Equal((16, 16), (result.Frame!.Width, result.Frame.Height));
        Assert.InRange(result.Frame.Pixels[3], 210, 230);
        Assert.InRange(result.Frame.Pixels[12], 30, 50);
    }

    [Fact]
    public void SurvivesEveryTruncationAndChangeOfAJpeg()
    {
        byte[] file = Convert.FromBase64String(Jpeg);
        for (int length = 3; length < file.Length; length++)
        {
            Assert.NotEqual(PictureFault.Unknown, PictureFile.Read(file.AsMemory(0, length)).Fault);
        }

        for (int i = 0; i < file.Length; i++)
        {
            byte[] changed = [.. file];
            changed[i] ^= 0xFF;
            Assert.NotEqual(PictureFault.Unknown, PictureFile.Read(changed).Fault);
        }
    }

    private static PictureResult Read(string text) => PictureFile.Read(Encoding.Latin1.GetBytes(text));
}
