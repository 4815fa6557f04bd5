namespace ELicense.Terminal.Text;

/// <summary>Rows of 12 or 6 pixels, which a .glyphs file holds without padding: three bytes are two rows or four.</summary>
public static class PackedRows
{
    private const int Length12 = 18;
    private const int Length6 = 9;

    /// <summary>Makes each of 12 rows begin a byte; what is left of a row's last byte is white.</summary>
    /// <param name="rows">Holds both.</param>
    /// <param name="from">The first packed byte.</param>
    /// <param name="to">Where the first row goes; it may overlap what is packed, when that ends where the last row will.</param>
    /// <param name="width">12 or 6.</param>
    public static void Spread(byte[] rows, int from, int to, int width)
    {
        if (width == 6)
        {
            Spread6(rows, from, to);
        }
        else
        {
            Spread12(rows, from, to);
        }
    }

    private static void Spread12(byte[] rows, int from, int to)
    {
        for (int end = from + Length12; from < end; from += 3, to += 4)
        {
            int first = rows[from], second = rows[from + 1], third = rows[from + 2];
            rows[to] = (byte)first;
            rows[to + 1] = (byte)(second | 0x0F);
            rows[to + 2] = (byte)(second << 4 | third >> 4);
            rows[to + 3] = (byte)(third << 4 | 0x0F);
        }
    }

    private static void Spread6(byte[] rows, int from, int to)
    {
        for (int end = from + Length6; from < end; from += 3, to += 4)
        {
            int first = rows[from], second = rows[from + 1], third = rows[from + 2];
            rows[to] = (byte)(first | 3);
            rows[to + 1] = (byte)(first << 6 | second >> 2 | 3);
            rows[to + 2] = (byte)(second << 4 | third >> 4 | 3);
            rows[to + 3] = (byte)(third << 2 | 3);
        }
    }
}
