using System.Numerics;
using System.Text;
using ELicense.Simulator.Vision;
using ELicense.Simulator.Vision.Pictures;
using ELicense.Simulator.Vision.Scenes;
using QRCoder;

namespace ELicense.Tests.Vision;

public class CodeReaderTest
{
    private readonly CodeReader _reader = new();

    public static TheoryData<int> EveryVersion => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(EveryVersion))]
    public void ReadsEveryVersionAtEveryLevel(int version)
    {
        foreach (var level in Enum.GetValues<QRCodeGenerator.ECCLevel>().Where(l => l != QRCodeGenerator.ECCLevel.Default))
        {
            string text = Symbols.RandomText(new Random(version), 5 + version);
            var frame = Flat(Symbols.Make(text, level, version), pixels: 3);
            var code = ReadOne(frame);
            Assert.Equal(text, code.Text);
            Assert.Equal(version, code.Version);
            Assert.Equal(level.ToString(), code.Level.ToString());
            Assert.Equal(0, code.Corrected);
        }
    }

    [Fact]
    public void ReadsEveryMask()
    {
        var seen = new HashSet<int>();
        for (int i = 0; i < 60; i++)
        {
            string text = "MASK " + i * i;
            var code = ReadOne(Flat(Symbols.Make(text), pixels: 4));
            Assert.Equal(text, code.Text);
            seen.Add(code.Mask);
        }
        Assert.Equal(8, seen.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(45)]
    [InlineData(90)]
    [InlineData(133)]
    [InlineData(180)]
    [InlineData(271)]
    public void ReadsAtAnyTurn(float turn)
    {
        var frame = new Scene { Turn = turn, PixelsPerModule = 3.3f }.Draw(Symbols.Make("TURNED", version: 12));
        Assert.Equal("TURNED", ReadOne(frame).Text);
    }

    [Theory]
    [InlineData(35, 0)]
    [InlineData(0, 35)]
    [InlineData(-30, 20)]
    [InlineData(45, -10)]
    public void ReadsTilted(float yaw, float pitch)
    {
        var frame = new Scene { Yaw = yaw, Pitch = pitch, Turn = 8 }.Draw(Symbols.Make("TILTED", version: 15));
        Assert.Equal("TILTED", ReadOne(frame).Text);
    }

    [Fact]
    public void ReadsMirrored()
    {
        var code = ReadOne(new Scene { Turn = 20 }.Draw(Symbols.Transposed(Symbols.Make("MIRROR", version: 8))));
        Assert.Equal("MIRROR", code.Text);
        Assert.True(code.IsMirrored);
    }

    [Fact]
    public void ReadsLightOnDark()
    {
        var code = ReadOne(new Scene { Dark = 220, Light = 30, Surround = 30 }.Draw(Symbols.Make("INVERTED", version: 6)));
        Assert.Equal("INVERTED", code.Text);
        Assert.True(code.IsInverted);
    }

    [Fact]
    public void ReadsInUnevenLightAndLowContrast()
    {
        var modules = Symbols.Make("UNEVEN", version: 10);
        Assert.Equal("UNEVEN", ReadOne(new Scene { Falloff = 0.75f }.Draw(modules)).Text);
        Assert.Equal("UNEVEN", ReadOne(new Scene { Dark = 110, Light = 145, Surround = 120 }.Draw(modules)).Text);
    }

    [Fact]
    public void ReadsUtf8AndShiftJisAndLatin1WithoutEci()
    {
        Assert.Equal("样本 SPECIMEN", ReadOne(Flat(Symbols.MakeBytes(Encoding.UTF8.GetBytes("样本 SPECIMEN")), 4)).Text);
        byte[] shiftJis = CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes("ｻﾝﾌﾟﾙ 見本");
        Assert.Equal("ｻﾝﾌﾟﾙ 見本", ReadOne(Flat(Symbols.MakeBytes(shiftJis), 4)).Text);
        byte[] latin1 = Encoding.Latin1.GetBytes("\u00FF\u00A4 specimen");
        Assert.Equal("\u00FF\u00A4 specimen", ReadOne(Flat(Symbols.MakeBytes(latin1), 4)).Text);
    }

    [Fact]
    public void ReadsSeveralCodesInOneFrame()
    {
        GreyFrame left = Flat(Symbols.Make("LEFT", version: 4), 4), right = Flat(Symbols.Make("RIGHT", version: 4), 4);
        var pixels = new byte[left.Width * 2 * left.Height];
        for (int y = 0; y < left.Height; y++)
        {
            Array.Copy(left.Pixels, y * left.Width, pixels, y * 2 * left.Width, left.Width);
            Array.Copy(right.Pixels, y * left.Width, pixels, (y * 2 + 1) * left.Width, left.Width);
        }
        var result = _reader.Read(new GreyFrame(left.Width * 2, left.Height, pixels));
        Assert.Equal(["LEFT", "RIGHT"], result.Codes.ToArray().Select(c => c.Text).Order());
    }

    [Fact]
    public void TellsWhereTheSymbolIs()
    {
        var corners = ReadOne(Flat(Symbols.Make("PLACE", version: 7), 4)).Corners;
        Assert.True(Vector2.Distance(new(16, 16), corners.A) < 1);
        Assert.True(Vector2.Distance(new(16 + 45 * 4, 16), corners.B) < 1);
        Assert.True(Vector2.Distance(new(16 + 45 * 4, 16 + 45 * 4), corners.C) < 1);
        Assert.True(Vector2.Distance(new(16, 16 + 45 * 4), corners.D) < 1);
    }

    [Fact]
    public void CorrectsDamageAndSaysHowMuch()
    {
        var modules = Symbols.Make("DAMAGED", QRCodeGenerator.ECCLevel.H, version: 5);
        for (int y = 12; y < 20; y++)
        {
            modules[y].AsSpan(12, 8).Fill(true);
        }

        var code = ReadOne(Flat(modules, 4));
        Assert.Equal("DAMAGED", code.Text);
        Assert.InRange(code.Corrected, 3, 20);
    }

    [Fact]
    public void SaysWhatFailed()
    {
        Assert.Equal(ReadOutcome.NoContrast, Read(new GreyFrame(100, 100, new byte[10000])));
        var modules = Symbols.Make("FAILS", QRCodeGenerator.ECCLevel.L, version: 5);
        var damaged = modules.Select(row => row.ToArray()).ToArray();
        for (int y = 9; y < 37; y++)
        {
            damaged[y].AsSpan(9, 19).Reverse();
        }

        Assert.Equal(ReadOutcome.NotCorrected, Read(Flat(damaged, 4)));
        Assert.True(_reader.Read(Flat(damaged, 4)) is { FailedBlocks: 1, Blocks: 1 });
        for (int y = 0; y < 7; y++)
        {
            modules[y].AsSpan(0, 7).Clear();
        }

        Assert.Equal(ReadOutcome.NoFinders, Read(Flat(modules, 4)));
    }

    [Fact]
    public void AllocatesNothingOnceItHasSeenTheSize()
    {
        string text = Symbols.RandomText(new Random(5), 300);
        GreyFrame[] frames =
        [
            new Scene { Turn = 5, Noise = 3 }.Draw(Symbols.Make(text, version: 15)),
            new Scene { Turn = 9, Dark = 220, Light = 30 }.Draw(Symbols.Make(text, version: 15)),
            RandomFrames.Blocks(640, 480, new Random(3)),
            RandomFrames.Finders(640, 480, new Random(4)),
            RandomFrames.Noise(320, 240, new Random(5)),
        ];
        for (int i = 0; i < 3; i++)
        {
            Assert.All(frames, frame => _reader.Read(frame));
        }

        Assert.All(frames, frame => Assert.Equal(0, Allocated(frame)));
        Assert.Same(_reader.Read(frames[0]).Text, _reader.Read(frames[0]).Text);
    }

    private long Allocated(GreyFrame frame)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        _reader.Read(frame);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private ReadOutcome Read(GreyFrame frame) => _reader.Read(frame).Outcome;

    private ReadCode ReadOne(GreyFrame frame)
    {
        var result = _reader.Read(frame);
        Assert.Equal("one code", result.Describe());
        return result.Codes[0];
    }

    /// <summary>The symbol seen squarely, every module whole pixels, with a quiet zone of four.</summary>
    private static GreyFrame Flat(bool[][] modules, int pixels)
    {
        const int Quiet = 4;
        int side = (modules.Length + 2 * Quiet) * pixels;
        var frame = new GreyFrame(side, side, new byte[side * side]);
        for (int y = 0; y < side; y++)
        {
            int row = y / pixels - Quiet;
            for (int column = -Quiet; column < modules.Length + Quiet; column++)
            {
                bool inside = row >= 0 && column >= 0 && row < modules.Length && column < modules.Length;
                byte grey = inside && modules[row][column] ? (byte)30 : (byte)220;
                frame.Pixels.AsSpan(y * side + (column + Quiet) * pixels, pixels).Fill(grey);
            }
        }
        return frame;
    }
}
