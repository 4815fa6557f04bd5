namespace ELicense.Simulator.Samples.Drawing;

/// <summary>A picture that is being drawn. Colours are 0xRRGGBB.</summary>
internal sealed class Sheet
{
    internal const int White = 0xFFFFFF;
    internal const int Ink = 0x202124;

    internal Sheet(int width, int height, int colour)
    {
        Width = width;
        Height = height;
        Pixels = new byte[3 * width * height];
        Fill(0, 0, width, height, colour);
    }

    internal int Width { get; }

    internal int Height { get; }

    /// <summary>Rows from the top, red, green and blue.</summary>
    internal byte[] Pixels { get; }

    internal void Fill(int x, int y, int width, int height, int colour)
    {
        Span<byte> first = Row(x, y, width);
        for (int i = 0; i < first.Length; i += 3)
        {
            (first[i], first[i + 1], first[i + 2]) = ((byte)(colour >> 16), (byte)(colour >> 8), (byte)colour);
        }

        for (int row = y + 1; row < y + height; row++)
        {
            first.CopyTo(Row(x, row, width));
        }
    }

    /// <summary>A rectangle with round corners.</summary>
    internal void FillRound(int x, int y, int width, int height, int radius, int colour)
    {
        for (int row = 0; row < height; row++)
        {
            int dy = Math.Max(Math.Max(radius - row, row - (height - 1 - radius)), 0);
            int inset = 0;
            while ((radius - inset) * (radius - inset) + dy * dy > radius * radius)
            {
                inset++;
            }

            Fill(x + inset, y + row, width - 2 * inset, 1, colour);
        }
    }

    /// <summary>The outline of a rectangle, inside it.</summary>
    internal void Frame(int x, int y, int width, int height, int thickness, int colour)
    {
        Fill(x, y, width, thickness, colour);
        Fill(x, y + height - thickness, width, thickness, colour);
        Fill(x, y, thickness, height, colour);
        Fill(x + width - thickness, y, thickness, height, colour);
    }

    /// <summary>A code with its quiet zone.</summary>
    internal void Draw(CodeModules code, int x, int y, int pixelsPerModule)
    {
        for (int row = 0; row < code.Side; row++)
        {
            for (int column = 0; column < code.Side; column++)
            {
                int colour = code.IsDark(row, column) ? 0 : White;
                Fill(x + column * pixelsPerModule, y + row * pixelsPerModule, pixelsPerModule, pixelsPerModule, colour);
            }
        }
    }

    /// <summary>Another sheet, pixel by pixel.</summary>
    internal void Draw(Sheet other, int x, int y)
    {
        for (int row = 0; row < other.Height; row++)
        {
            other.Row(0, row, other.Width).CopyTo(Row(x, y + row, other.Width));
        }
    }

    /// <summary>Lays a colour over a pixel, by so many parts of all.</summary>
    internal void Blend(int x, int y, int colour, int part, int all)
    {
        int at = 3 * (y * Width + x);
        for (int channel = 0; channel < 3; channel++)
        {
            int value = (colour >> (16 - 8 * channel)) & 0xFF;
            Pixels[at + channel] = (byte)((Pixels[at + channel] * (all - part) + value * part + all / 2) / all);
        }
    }

    /// <summary>Luma of a pixel (ITU-R BT.601), 0 to 255.</summary>
    internal int GreyAt(int x, int y)
    {
        int at = 3 * (y * Width + x);
        return (77 * Pixels[at] + 150 * Pixels[at + 1] + 29 * Pixels[at + 2]) >> 8;
    }

    private Span<byte> Row(int x, int y, int width) => Pixels.AsSpan(3 * (y * Width + x), 3 * width);
}
