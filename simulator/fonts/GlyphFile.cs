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
            file.Write(Packed(rows[codePoint], GlyphCell.Width(codePoint, height)));
        }

        return file.ToArray();
    }

    private static byte[] Header(int height, int pages, int[] codePoints)
    {
        var narrow = codePoints.Count(codePoint => codePoint < GlyphCell.FirstWide);
        var header = new byte[HeaderLength];
        "ELG1"u8.CopyTo(header);
        header[4] = (byte)height;
        header[5] = (byte)(height / 2);
        header[6] = (byte)height;
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
}
