using System.IO.Compression;
using ELicense.Simulator.Samples.Png;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Tests.Samples;

/// <summary>The samples' own compressor, against the platform's and the simulator's reader.</summary>
public class StablePngTest
{
    public static TheoryData<string, int, int> Contents => new()
    {
        { "nothing", 0, 1 }, { "one byte", 1, 256 }, { "zeros", 100_000, 1 }, { "noise", 70_000, 256 }, { "two letters", 90_000, 2 },
        { "a few letters", 5_000, 7 },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void ThePlatformReadsWhatIsCompressed(string what, int length, int letters)
    {
        var random = new Random(what.Length);
        byte[] bytes = [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next(letters))];
        AssertReadsBack(bytes);
        AssertReadsBack([.. bytes, .. bytes.Reverse(), .. bytes]);
    }

    [Fact]
    public void EveryLengthAndEveryReachOfARepeatIsRead()
    {
        for (int length = 3; length <= 260; length++)
        {
            byte[] piece = [.. Enumerable.Range(0, length).Select(i => (byte)(i * i + i * length))];
            AssertReadsBack([.. piece, .. new byte[length * length / 2 % 33_000], .. piece]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void APictureReadsBack(int channels)
    {
        var random = new Random(channels);
        var pixels = new byte[31 * 17 * channels];
        for (int i = 0; i < pixels.Length; i++)
        {
            // Every channel the same: what the reader makes of colours is its own test's.
            pixels[i] = i % channels == 0 ? (byte)random.Next(256) : pixels[i - 1];
        }

        GreyFrame frame = PictureFile.Read(StablePng.Write(31, 17, pixels)).Frame!;
        Assert.Equal(pixels.Where((_, i) => i % channels == 0), frame.Pixels);
    }

    [Fact]
    public void PixelsThatDoNotFillThePictureAreMisuse() =>
        Assert.Throws<ArgumentException>(() => StablePng.Write(3, 3, new byte[10]));

    private static void AssertReadsBack(byte[] bytes)
    {
        using var zlib = new ZLibStream(new MemoryStream(Zlib.Compress(bytes)), CompressionMode.Decompress);
        var read = new MemoryStream();
        zlib.CopyTo(read);
        Assert.Equal(bytes, read.ToArray());
    }
}
