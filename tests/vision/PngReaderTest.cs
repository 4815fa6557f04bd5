using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Tests.Vision;

public class PngReaderTest
{
    private const int Width = 29, Height = 23;

    public static TheoryData<int, int, bool> Kinds
    {
        get
        {
            var kinds = new TheoryData<int, int, bool>();
            (int Colour, int[] Depths)[] defined =
                [(0, [1, 2, 4, 8, 16]), (2, [8, 16]), (3, [1, 2, 4, 8]), (4, [8, 16]), (6, [8, 16])];
            foreach (var (colour, depths) in defined)
            {
                foreach (int depth in depths)
                {
                    kinds.Add(colour, depth, false);
                    kinds.Add(colour, depth, true);
                }
            }
            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ReadsEveryKind(int colour, int depth, bool interlaced)
    {
        var builder = new PngBuilder(Width, Height, depth, colour, interlaced);
        int max = (1 << depth) - 1;
        int Sample(int x, int y, int c) => (x * 7 + y * 13 + c * 29 + x * y * 257) & max;
        byte[] palette = [.. Enumerable.Range(0, 3 * (max & 255) + 3).Select(i => (byte)(i * 37))];
        byte[] alpha = [.. Enumerable.Range(0, Math.Min(max, 3)).Select(i => (byte)(i * 80))];
        var result = PictureFile.Read(builder.Build(Sample, colour == 3 ? palette : null, colour == 3 ? alpha : null));
        Assert.True(result.IsFrame, result.Text);
        for (int i = 0; i < Width * Height; i++)
        {
            int[] s = [.. Enumerable.Range(0, builder.Channels).Select(c => Sample(i % Width, i / Width, c))];
            Assert.Equal(ExpectedGrey(colour, max, s, palette, alpha), result.Frame.Pixels[i], 1.01);
        }
    }

    [Theory]
    [InlineData(0, 8)]
    [InlineData(0, 16)]
    [InlineData(2, 8)]
    [InlineData(2, 16)]
    public void LaysTheTransparentColourOnWhite(int colour, int depth)
    {
        var builder = new PngBuilder(2, 1, depth, colour, false);
        byte[] key = [.. Enumerable.Range(0, builder.Channels).SelectMany(_ => new byte[] { 0, 5 })];
        var result = PictureFile.Read(builder.Build((x, _, _) => 5 + x, null, key));
        Assert.Equal(255, result.Frame!.Pixels[0]);
        Assert.NotEqual(255, result.Frame.Pixels[1]);
    }

    [Fact]
    public void ReadsWhatTheWriterWrites()
    {
        var frame = RandomFrames.Noise(37, 21, new Random(4));
        Assert.Equal(frame.Pixels, PictureFile.Read(PngWriter.Grey(frame)).Frame!.Pixels);
        Assert.Equal(PngWriter.Grey(frame), PngWriter.Grey(frame));
        byte[] rows = [0b1010_0000, 0b0100_0000];
        Assert.Equal([255, 0, 255, 0, 255, 0], PictureFile.Read(PngWriter.OneBit(3, 2, rows)).Frame!.Pixels);
        Assert.Equal([76, 150, 29], PictureFile.Read(PngWriter.Rgb(3, 1, [255, 0, 0, 0, 255, 0, 0, 0, 255])).Frame!.Pixels);
    }

    [Fact]
    public void NamesEveryTruncationAndSurvivesEveryChange()
    {
        byte[] file = new PngBuilder(9, 9, 8, 2, true).Build((x, y, c) => x * y + c);
        for (int length = 4; length < file.Length; length++)
        {
            Assert.Equal(PictureFault.CutOff, PictureFile.Read(file.AsMemory(0, length)).Fault);
        }

        for (int i = 0; i < file.Length; i++)
        {
            byte[] changed = [.. file];
            changed[i] ^= 0x10;
            var result = PictureFile.Read(changed);
            Assert.False(result.IsFrame, $"byte {i}");
            Assert.DoesNotContain('\n', result.Text);
        }
    }

    [Fact]
    public void SurvivesRandomContentsWithRightCrc()
    {
        var random = new Random(8);
        for (int i = 0; i < 3000; i++)
        {
            var file = new List<byte> { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A };
            byte depth = (byte)(1 << random.Next(5)), colour = (byte)random.Next(7);
            PngBuilder.AddChunk(file, "IHDR", [0, 0, 0, 9, 0, 0, 0, 9, depth, colour, 0, 0, (byte)random.Next(2)]);
            foreach (string type in (string[])["PLTE", "tRNS", "IDAT", "IDAT"])
            {
                var contents = new byte[random.Next(40)];
                random.NextBytes(contents);
                if (type == "IDAT" && contents.Length > 2)
                {
                    (contents[0], contents[1]) = (0x78, 0x9C);
                }

                PngBuilder.AddChunk(file, type, contents);
            }
            PngBuilder.AddChunk(file, "IEND", []);
            Assert.NotEqual(PictureFault.Unknown, PictureFile.Read(file.ToArray()).Fault);
        }
    }

    [Fact]
    public void AllocatesForALyingHeaderOnlyWhatTheDataFills()
    {
        byte[] lie = Header(10_000, 10_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(PictureFault.CutOff, PictureFile.Read(lie).Fault);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
        Assert.Equal(PictureFault.TooLarge, PictureFile.Read(Header(10_001, 10_000)).Fault);
        Assert.Equal(PictureFault.TooLarge, PictureFile.Read(Header(int.MaxValue, int.MaxValue)).Fault);
    }

    private static byte[] Header(int width, int height)
    {
        byte[] file = new PngBuilder(4, 4, 8, 0, false).Build((_, _, _) => 0);
        var lie = new List<byte>(file[..8]);
        byte[] header = [.. file[16..29]];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(header, width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        PngBuilder.AddChunk(lie, "IHDR", header);
        lie.AddRange(file[33..]);
        return [.. lie];
    }

    private static double ExpectedGrey(int colour, int max, int[] s, byte[] palette, byte[] alpha)
    {
        double[] v = [.. s.Select(sample => 255.0 * sample / max)];
        double opacity = colour is 4 or 6 ? v[^1] / 255 : 1;
        if (colour == 3)
        {
            v = [palette[3 * s[0]], palette[3 * s[0] + 1], palette[3 * s[0] + 2]];
            opacity = s[0] < alpha.Length ? alpha[s[0]] / 255.0 : 1;
        }
        double grey = v.Length >= 3 ? 0.299 * v[0] + 0.587 * v[1] + 0.114 * v[2] : v[0];
        return 255 - (255 - grey) * opacity;
    }
}
