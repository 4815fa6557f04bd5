using ELicense.Simulator.Bench.Events;

namespace ELicense.Simulator.Bench.Terminal;

/// <summary>The pixels of a panel as an eye sees them, in sixteen greys from black (0) to white (15). From any thread.</summary>
internal sealed class PanelSurface
{
    private const byte White = 15;
    private const int LongestRun = 16;

    private readonly Lock _gate = new();
    private readonly byte[] _greys;

    public PanelSurface(int width, int height)
    {
        Width = width;
        Height = height;
        _greys = new byte[width * height];
        Array.Fill(_greys, White);
    }

    public int Width { get; }

    public int Height { get; }

    public PanelArea Whole => new(0, 0, Width, Height);

    /// <summary>Takes over what the glass shows.</summary>
    /// <param name="levels">Rows from the top, a byte a pixel, 0 black to 255 white.</param>
    /// <returns>The smallest area that holds every pixel that looks different.</returns>
    public PanelArea Show(ReadOnlySpan<byte> levels)
    {
        lock (_gate)
        {
            PanelArea changed = default;
            for (int y = 0; y < Height; y++)
            {
                changed = changed.With(ShowRow(levels.Slice(y * Width, Width), y));
            }

            return changed;
        }
    }

    /// <summary>An area, row by row, in runs of one grey: the grey in a byte's high half, the length less one in its low half.</summary>
    public byte[] Read(PanelArea area)
    {
        lock (_gate)
        {
            var runs = new List<byte>();
            for (int i = 0, pixels = area.Width * area.Height; i < pixels;)
            {
                byte grey = Grey(area, i);
                int length = 1;
                while (length < LongestRun && i + length < pixels && Grey(area, i + length) == grey)
                {
                    length++;
                }

                runs.Add((byte)(grey << 4 | (length - 1)));
                i += length;
            }

            return [.. runs];
        }
    }

    private byte Grey(PanelArea area, int index) =>
        _greys[(area.Top + index / area.Width) * Width + area.Left + index % area.Width];

    private PanelArea ShowRow(ReadOnlySpan<byte> levels, int y)
    {
        int first = Width, last = -1;
        for (int x = 0; x < Width; x++)
        {
            byte grey = (byte)(levels[x] >> 4);
            if (grey != _greys[y * Width + x])
            {
                (_greys[y * Width + x], first, last) = (grey, Math.Min(first, x), x);
            }
        }

        return last < 0 ? default : new PanelArea(first, y, last - first + 1, 1);
    }
}
