using System.Numerics;
using System.Runtime.Intrinsics;

namespace ELicense.Simulator.Vision.Threshold;

/// <summary>
/// The level that divides dark from light, for every block of 8x8 pixels: the middle of the block's extremes where they differ
/// clearly, its neighbours' level where they do not, then smoothed. So it follows uneven light but not the symbol.
/// </summary>
internal sealed class LevelMap
{
    public const int BlockShift = 3;
    public const int Block = 1 << BlockShift;

    private const int MinContrast = 16;

    private byte[] _low = [];
    private byte[] _high = [];
    private byte[] _levels = [];
    private int[] _sums = [];
    private readonly int[] _histogram = new int[256];

    public int Columns { get; private set; }

    public int Rows { get; private set; }

    /// <summary>A row of blocks' levels, left to right.</summary>
    public ReadOnlySpan<byte> Row(int blockRow) => _levels.AsSpan(blockRow * Columns, Columns);

    /// <summary>The level at a point; beyond the edge, that of the edge.</summary>
    public int At(float x, float y)
    {
        int column = Math.Clamp((int)x >> BlockShift, 0, Columns - 1);
        int row = Math.Clamp((int)y >> BlockShift, 0, Rows - 1);
        return _levels[row * Columns + column];
    }

    public int At(Vector2 point) => At(point.X, point.Y);

    /// <summary>
    /// Measures the plane; radius is the smoothing's reach in blocks. False when no block has contrast, so that there is nothing to see.
    /// </summary>
    public bool Build(GreyPlane plane, int radius)
    {
        Columns = (plane.Width + Block - 1) >> BlockShift;
        Rows = (plane.Height + Block - 1) >> BlockShift;
        Reserve(Columns * Rows);
        for (int row = 0; row < Rows; row++)
        {
            MeasureRow(plane, row);
        }

        if (!FillLevels(ContrastLimit()))
        {
            return false;
        }

        Smooth(radius);
        return true;
    }

    private void Reserve(int blocks)
    {
        if (_levels.Length >= blocks)
        {
            return;
        }

        _low = new byte[blocks];
        _high = new byte[blocks];
        _levels = new byte[blocks];
        _sums = new int[blocks];
    }

    private void MeasureRow(GreyPlane plane, int blockRow)
    {
        int top = blockRow << BlockShift;
        int height = Math.Min(Block, plane.Height - top);
        var low = _low.AsSpan(blockRow * Columns, Columns);
        var high = _high.AsSpan(blockRow * Columns, Columns);
        int column = 0;
        for (; (column + 4) * Block <= plane.Width; column += 4)
        {
            MeasureFour(plane, top, height, column, low, high);
        }

        for (; column < Columns; column++)
        {
            MeasureOne(plane, top, height, column, low, high);
        }
    }

    /// <summary>Four blocks side by side are one vector wide.</summary>
    private static void MeasureFour(GreyPlane plane, int top, int height, int column, Span<byte> low, Span<byte> high)
    {
        var min = Vector256<byte>.AllBitsSet;
        var max = Vector256<byte>.Zero;
        for (int y = top; y < top + height; y++)
        {
            var pixels = Vector256.LoadUnsafe(in plane.Pixels[y * plane.Width + column * Block]);
            min = Vector256.Min(min, pixels);
            max = Vector256.Max(max, pixels);
        }
        Span<byte> lows = stackalloc byte[32], highs = stackalloc byte[32];
        min.CopyTo(lows);
        max.CopyTo(highs);
        for (int i = 0; i < 4; i++)
        {
            (low[column + i], high[column + i]) = (Min(lows.Slice(i * Block, Block)), Max(highs.Slice(i * Block, Block)));
        }
    }

    private static void MeasureOne(GreyPlane plane, int top, int height, int column, Span<byte> low, Span<byte> high)
    {
        byte min = byte.MaxValue, max = 0;
        for (int y = top; y < top + height; y++)
        {
            var pixels = plane.Row(y)[(column << BlockShift)..Math.Min(plane.Width, (column + 1) << BlockShift)];
            (min, max) = (Math.Min(min, Min(pixels)), Math.Max(max, Max(pixels)));
        }
        (low[column], high[column]) = (min, max);
    }

    private static byte Min(ReadOnlySpan<byte> values)
    {
        byte min = byte.MaxValue;
        foreach (byte value in values)
        {
            min = Math.Min(min, value);
        }

        return min;
    }

    private static byte Max(ReadOnlySpan<byte> values)
    {
        byte max = 0;
        foreach (byte value in values)
        {
            max = Math.Max(max, value);
        }

        return max;
    }

    /// <summary>
    /// Half as much again as the flattest tenth of the blocks, which is noise unless the symbol fills the frame; for that case no more
    /// than a third of what the twentieth with most contrast has.
    /// </summary>
    private int ContrastLimit()
    {
        int blocks = Columns * Rows;
        Array.Clear(_histogram);
        for (int i = 0; i < blocks; i++)
        {
            _histogram[_high[i] - _low[i]]++;
        }

        int strong = ContrastAbove(blocks - blocks / 20), flat = ContrastAbove(blocks / 10);
        return Math.Max(MinContrast, Math.Min(3 * flat / 2, strong / 3));
    }

    /// <summary>The contrast that so many blocks do not exceed.</summary>
    private int ContrastAbove(int blocks)
    {
        int contrast = 0;
        for (int below = _histogram[0]; below < blocks && contrast < 255; below += _histogram[contrast])
        {
            contrast++;
        }

        return contrast;
    }

    private bool FillLevels(int limit)
    {
        int blocks = Columns * Rows;
        bool any = false;
        for (int i = 0; i < blocks; i++)
        {
            bool known = _high[i] - _low[i] > limit;
            any |= known;
            // Level 0 stands for unknown: a known one is at least 1 because its extremes differ.
            _levels[i] = known ? (byte)((_low[i] + _high[i] + 1) >> 1) : (byte)0;
        }
        if (!any)
        {
            return false;
        }

        for (int i = 0; i < blocks; i++)
        {
            FillFrom(i, i % Columns > 0 ? i - 1 : i, i >= Columns ? i - Columns : i);
        }

        for (int i = blocks - 1; i >= 0; i--)
        {
            FillFrom(i, i % Columns < Columns - 1 ? i + 1 : i, i < blocks - Columns ? i + Columns : i);
        }

        return true;
    }

    private void FillFrom(int block, int beside, int before)
    {
        if (_levels[block] != 0)
        {
            return;
        }

        int a = _levels[beside], b = _levels[before];
        _levels[block] = (byte)(a == 0 ? b : b == 0 ? a : (a + b) >> 1);
    }

    /// <summary>The mean over a square of blocks, first along rows into sums, then along columns.</summary>
    private void Smooth(int radius)
    {
        for (int row = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                int sum = 0;
                for (int i = column - radius; i <= column + radius; i++)
                {
                    sum += _levels[row * Columns + Math.Clamp(i, 0, Columns - 1)];
                }

                _sums[row * Columns + column] = sum;
            }
        }
        int area = (2 * radius + 1) * (2 * radius + 1);
        for (int row = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                int sum = area / 2;
                for (int i = row - radius; i <= row + radius; i++)
                {
                    sum += _sums[Math.Clamp(i, 0, Rows - 1) * Columns + column];
                }

                _levels[row * Columns + column] = (byte)(sum / area);
            }
        }
    }
}
