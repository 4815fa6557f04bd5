using System.Buffers.Binary;
using ELicense.Simulator.Fonts;

namespace ELicense.Tests.Screens;

public class FontSourceTest
{
    [Fact]
    public void ReadsHex()
    {
        var glyphs = HexFont.Read(new StringReader("0041:000000001818242442427E424242000\u0030\n4E00:" + new string('F', 64)));
        Assert.Equal(8, glyphs[0x41].Width);
        Assert.Equal(0x18UL << 56, glyphs[0x41].Rows[4]);
        Assert.Equal(0xFFFFUL << 48, glyphs[0x4E00].Rows[15]);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("0041:00")]
    [InlineData("0041:000000")]
    public void RefusesOtherLinesOfHex(string line) =>
        Assert.Throws<InvalidDataException>(() => HexFont.Read(new StringReader(line)));

    [Fact]
    public void ReadsBdf()
    {
        const string text = "STARTFONT 2.1\nSTARTCHAR one\nENCODING 65\nDWIDTH 6 0\nBBX 3 2 1 -1\nBITMAP\nA0\n40\nENDCHAR\n"
            + "STARTCHAR unencoded\nENCODING -1\nBBX 1 1 0 0\nBITMAP\n80\nENDCHAR\nENDFONT\n";
        var glyph = Assert.Single(BdfFont.Read(new StringReader(text)));
        Assert.Equal(65, glyph.Key);
        Assert.Equal((6, 1, -1, 3), (glyph.Value.Advance, glyph.Value.Left, glyph.Value.Bottom, glyph.Value.Width));
        Assert.Equal([0xA0UL << 56, 0x40UL << 56], glyph.Value.Rows);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void ReadsPcf(bool isBigEndian, bool isCompressed)
    {
        var glyph = Assert.Single(PcfFont.Read(SmallPcf(isBigEndian, isCompressed)));
        Assert.Equal(0x4E00, glyph.Key);
        Assert.Equal((12, 1, -2, 10), (glyph.Value.Advance, glyph.Value.Left, glyph.Value.Bottom, glyph.Value.Width));
        Assert.Equal([0xABC0UL << 48, 0x1240UL << 48, 0xFFC0UL << 48], glyph.Value.Rows);
    }

    [Fact]
    public void RefusesDamagedPcf()
    {
        var good = SmallPcf(false, true);
        for (var length = 0; length < good.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => PcfFont.Read(good[..length]));
        }
    }

    [Fact]
    public void PlacesGlyphsInTheirCells()
    {
        var cell = new GlyphCell(12, Ascent: 10);
        Assert.Equal(0x80UL << 56 >> 3, cell.Place(0x2018, new BitmapGlyph(6, 0, 9, 1, [0x80UL << 56]))[0]);
        Assert.Equal(0x80UL << 56, cell.Place('a', new BitmapGlyph(6, -2, -5, 1, [0x80UL << 56]))[11]);
        Assert.Throws<InvalidDataException>(() => cell.Place('a', new BitmapGlyph(7, 0, 0, 7, [1UL << 63])));
        Assert.Throws<InvalidDataException>(() => cell.Place(0x4E00, new BitmapGlyph(12, 0, 0, 1, new ulong[13])));
    }

    /// <summary>One glyph of 10 by 3 pixels at U+4E00, its rows padded to four bytes.</summary>
    private static byte[] SmallPcf(bool isBigEndian, bool isCompressed)
    {
        const int mostSignificantBitFirst = 8, paddedToFour = 2;
        var format = (isBigEndian ? 4 : 0) | mostSignificantBitFirst | paddedToFour;
        byte[] metrics = isCompressed
            ? [.. Little(format | 0x100), .. Number(1, 2), 0x81, 0x8B, 0x8C, 0x81, 0x82]
            : [.. Little(format), .. Number(1, 4), .. Number(1, 2), .. Number(11, 2), .. Number(12, 2), .. Number(1, 2), .. Number(2, 2),
                0, 0];
        byte[] bitmaps = [.. Little(format), .. Number(1, 4), .. Number(0, 4), .. new byte[16],
            0xAB, 0xC0, 0, 0, 0x12, 0x40, 0, 0, 0xFF, 0xC0, 0, 0];
        byte[] encodings = [.. Little(format), .. Number(0, 2), .. Number(1, 2), .. Number(0x4E, 2), .. Number(0x4E, 2),
            .. Number(0, 2), .. Number(0, 2), .. Number(0xFFFF, 2)];
        var start = 8 + 3 * 16;
        return [.. "\u0001fcp"u8, .. Little(3),
            .. Little(4), .. Little(format), .. Little(metrics.Length), .. Little(start),
            .. Little(8), .. Little(format), .. Little(bitmaps.Length), .. Little(start + metrics.Length),
            .. Little(32), .. Little(format), .. Little(encodings.Length), .. Little(start + metrics.Length + bitmaps.Length),
            .. metrics, .. bitmaps, .. encodings];

        byte[] Number(int value, int length)
        {
            var bytes = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(bytes, value);
            bytes = bytes[^length..];
            if (!isBigEndian)
            {
                Array.Reverse(bytes);
            }

            return bytes;
        }
    }

    private static byte[] Little(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
