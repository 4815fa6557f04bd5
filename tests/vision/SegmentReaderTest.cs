using ELicense.Simulator.Vision.Segments;

namespace ELicense.Tests.Vision;

public class SegmentReaderTest
{
    private const int Numeric = 1, Alphanumeric = 2, Append = 3, Byte = 4, Fnc1First = 5, Eci = 7,
        Kanji = 8, Fnc1Second = 9, Hanzi = 13;

    private readonly SegmentReader _reader = new();

    /// <summary>The examples of ISO/IEC 18004, 7.4.3 and 7.4.4, and the Kanji of 7.4.6.</summary>
    [Fact]
    public void ReadsTheStandardsExamples()
    {
        Assert.Equal("01234567", Read(Mode(Numeric).Add(8, 10).Add(0b0000001100, 10).Add(0b0101011001, 10).Add(0b1000011, 7)));
        Assert.Equal("AC-42", Read(Mode(Alphanumeric).Add(5, 9).Add(0b00111001110, 11).Add(0b11100111001, 11).Add(0b000010, 6)));
        Assert.Equal("点茗", Read(Mode(Kanji).Add(2, 8).Add(0x0D9F, 13).Add(0x1AAA, 13)));
    }

    /// <summary>GB 2312 D1F9 and B1BE, in the upper range of first bytes.</summary>
    [Fact]
    public void ReadsHanzi() => Assert.Equal("样本", Read(Mode(Hanzi).Add(1, 4).Add(2, 8)
        .Add((0xD1 - 0xA6) * 0x60 + 0xF9 - 0xA1, 13).Add((0xB1 - 0xA6) * 0x60 + 0xBE - 0xA1, 13)));

    [Fact]
    public void HonoursEci()
    {
        Assert.Equal("\u0416", Read(Mode(Eci).Add(22, 8).Add(Byte, 4).Add(1, 8).AddBytes(0xC6)));
        Assert.Equal("\u00E9\u00FE", Read(Mode(Eci).Add(0x8003, 16).Add(Byte, 4).Add(2, 8).AddBytes(0xE9, 0xFE)));
        Assert.Equal("\u672C", Read(Mode(Eci).Add(0xC0001A, 24).Add(Byte, 4).Add(3, 8).AddBytes(0xE6, 0x9C, 0xAC)));
        Assert.Null(Read(Mode(Eci).Add(0x83E7, 16).Add(Byte, 4).Add(1, 8).AddBytes(65)));
    }

    [Fact]
    public void KnowsEveryEciItNames()
    {
        int[] named = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 32];
        foreach (int eci in named)
        {
            Assert.NotNull(CharacterSet.OfEci(eci));
        }

        Assert.Null(CharacterSet.OfEci(899));
    }

    [Fact]
    public void TurnsPercentIntoSeparatorsAfterFnc1()
    {
        // "A%B%%C" in alphanumeric mode: 10, 38, 11, 38, 38, 12.
        BitWriter Tail(BitWriter bits) =>
            bits.Add(Alphanumeric, 4).Add(6, 9).Add(10 * 45 + 38, 11).Add(11 * 45 + 38, 11).Add(38 * 45 + 12, 11);
        Assert.Equal("A\u001DB%C", Read(Tail(Mode(Fnc1First))));
        Assert.True(_reader.IsGs1);
        Assert.Equal("A\u001DB%C", Read(Tail(Mode(Fnc1Second).Add(37, 8))));
        Assert.False(_reader.IsGs1);
        Assert.Equal("A%B%%C", Read(Tail(new BitWriter())));
    }

    [Fact]
    public void TellsThePlaceInAMessage()
    {
        Assert.Equal("A", Read(Mode(Append).Add(2, 4).Add(4, 4).Add(0xAB, 8).Add(Byte, 4).Add(1, 8).AddBytes(65)));
        Assert.Equal(new StructuredAppend(2, 5, 0xAB), _reader.Sequence);
        Assert.Null(Read(Mode(Append).Add(5, 4).Add(4, 4).Add(0xAB, 8).Add(Byte, 4).Add(1, 8).AddBytes(65)));
    }

    [Fact]
    public void JoinsBytesThatSegmentsDivide() =>
        Assert.Equal("本", Read(Mode(Byte).Add(2, 8).AddBytes(0xE6, 0x9C).Add(Byte, 4).Add(1, 8).AddBytes(0xAC)));

    [Fact]
    public void RefusesWhatTheStandardDoesNotDefine()
    {
        Assert.Null(Read(new BitWriter().Add(0, 8)));
        Assert.Null(Read(Mode(6).Add(0, 20)));
        Assert.Null(Read(Mode(Numeric).Add(3, 10).Add(1000, 10)));
        Assert.Null(Read(Mode(Alphanumeric).Add(2, 9).Add(45 * 45, 11)));
        Assert.Null(Read(Mode(Alphanumeric).Add(1, 9).Add(45, 6)));
        Assert.Null(Read(Mode(Byte).Add(9, 8).AddBytes(65, 66)));
        Assert.Null(Read(Mode(Numeric).Add(9, 10).Add(1, 10)));
        Assert.Null(Read(Mode(Kanji).Add(9, 8).Add(1, 13)));
    }

    [Fact]
    public void SurvivesRandomBits()
    {
        var random = new Random(6);
        for (int i = 0; i < 20_000; i++)
        {
            var data = new byte[random.Next(1, 60)];
            random.NextBytes(data);
            bool read = _reader.TryRead(data, random.Next(1, 41), out string text);
            Assert.Equal(read, text.Length > 0);
        }
    }

    private static BitWriter Mode(int mode) => new BitWriter().Add(mode, 4);

    private string? Read(BitWriter bits) => _reader.TryRead(bits.ToBytes(), 1, out string text) ? text : null;
}
