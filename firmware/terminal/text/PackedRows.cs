namespace ELicense.Terminal.Text;

/// <summary>
/// Glyphs of 12 rows, which a .glyphs file holds without padding between rows: narrow ones whole, wide ones as the square of 11 by 11
/// pixels that holds their ink.
/// </summary>
public static class PackedRows
{
    /// <summary>Rows and columns of a wide glyph's square.</summary>
    public const int Side = 11;

    /// <summary>Bytes of a square: 121 pixels, and in the last two bits whether it lies a row lower and a column to the right.</summary>
    public const int SquareLength = 16;

    private const int NarrowLength = 9;

    /// <summary>Makes each of 12 rows begin a byte; what is left of a row's last byte is white.</summary>
    /// <param name="rows">Holds both.</param>
    /// <param name="from">The first packed byte.</param>
    /// <param name="to">Where the first row goes; it may overlap what is packed, when that ends where the last row will.</param>
    /// <param name="width">12 or 6.</param>
    public static void Spread(byte[] rows, int from, int to, int width)
    {
        if (width == 6)
        {
            SpreadNarrow(rows, from, to);
        }
        else
        {
            SpreadSquare(rows, from, to);
        }
    }

    private static void SpreadSquare(byte[] rows, int from, int to)
    {
        int place = rows[from + SquareLength - 1];
        int right = place & 1;
        if ((place & 2) != 0)
        {
            rows[to++] = 0xFF;
            rows[to++] = 0xFF;
        }

        // The row wanted ends in the highest of the bits that are there; never more than 18 of them.
        int bits = 0, there = 0;
        for (int row = 0; row < Side; row++, to += 2)
        {
            while (there < Side)
            {
                bits = (bits & 0x3FF) << 8 | rows[from++];
                there += 8;
            }

            there -= Side;
            int pixels = (bits >> there << 5 | 0x1F | 0xF0000) >> right;
            rows[to] = (byte)(pixels >> 8);
            rows[to + 1] = (byte)pixels;
        }

        if ((place & 2) == 0)
        {
            rows[to] = 0xFF;
            rows[to + 1] = 0xFF;
        }
    }

    private static void SpreadNarrow(byte[] rows, int from, int to)
    {
        for (int end = from + NarrowLength; from < end; from += 3, to += 4)
        {
            int first = rows[from], second = rows[from + 1], third = rows[from + 2];
            rows[to] = (byte)(first | 3);
            rows[to + 1] = (byte)(first << 6 | second >> 2 | 3);
            rows[to + 2] = (byte)(second << 4 | third >> 4 | 3);
            rows[to + 3] = (byte)(third << 2 | 3);
        }
    }
}
