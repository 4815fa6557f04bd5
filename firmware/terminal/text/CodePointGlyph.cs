namespace ELicense.Terminal.Text;

/// <summary>
/// What is drawn for a character that the font lacks: its code point in hexadecimal between two bars, so that a name stays
/// readable to one who looks it up, and is never taken for another.
/// </summary>
public static class CodePointGlyph
{
    private const int DigitWidth = 3;
    private const int DigitHeight = 5;

    /// <summary>Draws into the rows of a cell, over whatever is there.</summary>
    /// <param name="codePoint">0 to 10FFFF.</param>
    /// <param name="rows">The leftmost pixel in the highest bit, 1 = white.</param>
    /// <param name="offset">The first byte of the cell.</param>
    /// <param name="width">Columns; with fewer than 7 there is room for the bars alone.</param>
    /// <param name="height">Rows; at least 12.</param>
    public static void Draw(int codePoint, byte[] rows, int offset, int width, int height)
    {
        int stride = (width + 7) >> 3;
        for (int i = offset + stride * height - 1; i >= offset; i--)
        {
            rows[i] = 0xFF;
        }

        int columns = codePoint < 0x10000 ? 2 : 3;
        int digitsWidth = columns * (DigitWidth + 1) - 1;
        int left = (width - digitsWidth) >> 1;
        if (left >= 2 || left < 0)
        {
            DrawBars(rows, offset, stride, width, height);
        }

        if (left < 0)
        {
            return;
        }

        int top = (height - 2 * DigitHeight - 1) >> 1;
        for (int i = 0; i < 2 * columns; i++)
        {
            int digit = codePoint >> 4 * (2 * columns - 1 - i) & 15;
            int x = left + (i < columns ? i : i - columns) * (DigitWidth + 1);
            DrawDigit(digit, rows, offset + (top + (i < columns ? 0 : DigitHeight + 1)) * stride, stride, x);
        }
    }

    private static void DrawBars(byte[] rows, int offset, int stride, int width, int height)
    {
        for (int row = 0; row < height - 1; row++)
        {
            Set(rows, offset + row * stride, 0);
            Set(rows, offset + row * stride, width - 2);
        }
    }

    private static void DrawDigit(int digit, byte[] rows, int offset, int stride, int x)
    {
        int pattern = Pattern(digit);
        for (int row = 0; row < DigitHeight; row++)
        {
            for (int column = 0; column < DigitWidth; column++)
            {
                if ((pattern >> (DigitHeight * DigitWidth - 1 - row * DigitWidth - column) & 1) != 0)
                {
                    Set(rows, offset + row * stride, x + column);
                }
            }
        }
    }

    private static void Set(byte[] rows, int offset, int x) => rows[offset + (x >> 3)] &= (byte)~(0x80 >> (x & 7));

    /// <summary>Three pixels a row, five rows, the first in the highest bits: an octal digit a row.</summary>
    private static int Pattern(int digit)
    {
        switch (digit)
        {
            case 0: return 0b111_101_101_101_111;
            case 1: return 0b010_110_010_010_111;
            case 2: return 0b111_001_111_100_111;
            case 3: return 0b111_001_111_001_111;
            case 4: return 0b101_101_111_001_001;
            case 5: return 0b111_100_111_001_111;
            case 6: return 0b111_100_111_101_111;
            case 7: return 0b111_001_001_010_010;
            case 8: return 0b111_101_111_101_111;
            case 9: return 0b111_101_111_001_111;
            case 10: return 0b111_101_111_101_101;
            case 11: return 0b110_101_110_101_110;
            case 12: return 0b111_100_100_100_111;
            case 13: return 0b110_101_101_101_110;
            case 14: return 0b111_100_110_100_111;
            default: return 0b111_100_110_100_100;
        }
    }
}
