using System.Buffers.Binary;

namespace ELicense.Simulator.Fonts;

/// <summary>
/// Writes a .glyphs file, the form of a font that the terminal reads glyph by glyph from flash (firmware/data/README.md).
/// </summary>
public static class GlyphFile
{
    public const int HeaderLength = 12;
    public const int PagesLength = 256;
    public const int BlocksOfPage = 8;
    public const int CodePointsOfBlock = 32;
    public const int BlockLength = 6;

    /// <param name="height">Rows of every cell.</param>
    /// <param name="rows">Of each code point below U+10000, the rows of its cell, the leftmost pixel in bit 63.</param>
    public static byte[] Write(int height, IReadOnlyDictionary<int, ulong[]> rows)
    {
        var codePoints = rows.Keys.Order().ToArray();
        var pages = codePoints.Select(codePoint => codePoint >> 8).Distinct().ToArray();
        using var file = new MemoryStream();
        file.Write(Header(height, pages.Length, codePoints));
        file.Write(PageTable(pages));
        foreach (var page in pages)
        {
            file.Write(Blocks(page, codePoints));
        }

        foreach (var codePoint in codePoints)
        {
            var isTight = codePoint >= GlyphCell.FirstWide && InkSide(height) < height;
            file.Write(isTight ? Tight(rows[codePoint], InkSide(height)) : Packed(rows[codePoint], GlyphCell.Width(codePoint, height)));
        }

        return file.ToArray();
    }

    /// <summary>
    /// Side of the square in a wide cell that its pixels are kept of: a cell of 12 ends in a blank row and a blank column but for a
    /// few symbols, and without them a glyph takes 16 bytes.
    /// </summary>
    private static int InkSide(int height) => height == 12 ? 11 : height;

    private static byte[] Header(int height, int pages, int[] codePoints)
    {
        var narrow = codePoints.Count(codePoint => codePoint < GlyphCell.FirstWide);
        var header = new byte[HeaderLength];
        "ELG1"u8.CopyTo(header);
        header[4] = (byte)height;
        header[5] = (byte)(height / 2);
        header[6] = (byte)InkSide(height);
        header[7] = checked((byte)pages);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(8), checked((ushort)narrow));
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(10), checked((ushort)(codePoints.Length - narrow)));
        return header;
    }

    private static byte[] PageTable(int[] pages)
    {
        var table = new byte[PagesLength];
        for (var place = 0; place < pages.Length; place++)
        {
            table[pages[place]] = (byte)(place + 1);
        }

        return table;
    }

    private static byte[] Blocks(int page, int[] codePoints)
    {
        var blocks = new byte[BlocksOfPage * BlockLength];
        for (var block = 0; block < BlocksOfPage; block++)
        {
            var first = (page << 8) + block * CodePointsOfBlock;
            var entry = blocks.AsSpan(block * BlockLength, BlockLength);
            var present = codePoints.Where(codePoint => codePoint >= first && codePoint < first + CodePointsOfBlock);
            BinaryPrimitives.WriteUInt32BigEndian(entry, present.Aggregate(0u, (bits, c) => bits | 1u << (c - first)));
            BinaryPrimitives.WriteUInt16BigEndian(entry[4..], (ushort)codePoints.Count(codePoint => codePoint < first));
        }
        return blocks;
    }

    /// <summary>Rows one after another without padding, 1 = white as on the panel.</summary>
    private static byte[] Packed(ulong[] rows, int width)
    {
        var packed = new byte[rows.Length * width / 8];
        for (var pixel = 0; pixel < rows.Length * width; pixel++)
        {
            if (rows[pixel / width] << pixel % width >> 63 == 0)
            {
                packed[pixel / 8] |= (byte)(0x80 >> pixel % 8);
            }
        }

        return packed;
    }

    /// <summary>
    /// The square of a cell's pixels without padding between rows, then two bits: one row down, one column to the right. A symbol that
    /// is larger loses what is outside.
    /// </summary>
    private static byte[] Tight(ulong[] rows, int side)
    {
        var down = rows[0] == 0 && rows[side] != 0 ? 1 : 0;
        var right = rows.All(row => row >> 63 == 0) && rows.Any(row => (row << side) >> 63 != 0) ? 1 : 0;
        var square = rows.Skip(down).Take(side).Select(row => row << right & ulong.MaxValue << 64 - side);
        var packed = new byte[(side * side + 7) / 8];
        foreach (var (row, bits) in square.Index())
        {
            for (var column = 0; column < side; column++)
            {
                if (bits << column >> 63 == 0)
                {
                    packed[(row * side + column) / 8] |= (byte)(0x80 >> (row * side + column) % 8);
                }
            }
        }

        packed[^1] |= (byte)(down << 1 | right);
        return packed;
    }
}
