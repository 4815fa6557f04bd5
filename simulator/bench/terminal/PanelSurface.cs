using ELicense.Simulator.Bench.Events;

namespace ELicense.Simulator.Bench.Terminal;

/// <summary>
/// The pixels of an e-paper panel as an eye sees them: black, white, and the ghost that a pixel keeps of its other colour after a
/// partial refresh, until a full one drives it away. From any thread.
/// </summary>
internal sealed class PanelSurface
{
    private const byte Black = 0;
    private const byte BlackWithGhost = 1;
    private const byte WhiteWithGhost = 2;
    private const byte White = 3;
    private const int PixelsPerByte = 4;

    private readonly Lock _gate = new();
    private readonly byte[] _pixels;

    public PanelSurface(int width, int height)
    {
        Width = width;
        Height = height;
        _pixels = new byte[width * height];
        Array.Fill(_pixels, White);
    }

    public int Width { get; }

    public int Height { get; }

    public PanelArea Whole => new(0, 0, Width, Height);

    /// <summary>Takes a picture over.</summary>
    /// <param name="picture">Rows of (<see cref="Width"/> + 7) / 8 bytes, leftmost in the highest bit, 1 = white.</param>
    /// <param name="isFull">Whether the refresh removes ghosts.</param>
    /// <returns>The pixels that changed.</returns>
    public PanelArea Show(byte[] picture, bool isFull)
    {
        lock (_gate)
        {
            PanelArea changed = default;
            for (int y = 0; y < Height; y++)
            {
                changed = changed.With(ShowRow(picture, y, isFull));
            }

            return isFull ? Whole : changed;
        }
    }

    /// <summary>An area, row by row without padding, four pixels a byte, leftmost in the highest bits.</summary>
    public byte[] Read(PanelArea area)
    {
        lock (_gate)
        {
            var packed = new byte[(area.Width * area.Height + PixelsPerByte - 1) / PixelsPerByte];
            for (int i = 0; i < area.Width * area.Height; i++)
            {
                byte pixel = _pixels[(area.Top + i / area.Width) * Width + area.Left + i % area.Width];
                packed[i / PixelsPerByte] |= (byte)(pixel << (6 - 2 * (i % PixelsPerByte)));
            }

            return packed;
        }
    }

    private PanelArea ShowRow(byte[] picture, int y, bool isFull)
    {
        int first = Width, last = -1;
        for (int x = 0; x < Width; x++)
        {
            bool isWhite = (picture[y * ((Width + 7) / 8) + x / 8] & (0x80 >> (x % 8))) != 0;
            ref byte pixel = ref _pixels[y * Width + x];
            byte next = After(pixel, isWhite, isFull);
            if (next != pixel)
            {
                (pixel, first, last) = (next, Math.Min(first, x), x);
            }
        }

        return last < 0 ? default : new PanelArea(first, y, last - first + 1, 1);
    }

    private static byte After(byte pixel, bool isWhite, bool isFull)
    {
        bool wasWhite = pixel >= WhiteWithGhost;
        if (wasWhite == isWhite && !isFull)
        {
            return pixel;
        }

        return isWhite ? (isFull ? White : WhiteWithGhost) : (isFull ? Black : BlackWithGhost);
    }
}
