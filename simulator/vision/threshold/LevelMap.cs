using System.Numerics;

namespace ELicense.Simulator.Vision.Threshold;

/// <summary>
/// The level that divides dark from light, for every block of 8x8 pixels: the middle of the block's extremes where they differ
/// clearly, its neighbours' level where they do not, then smoothed. So it follows uneven light but not the symbol.
/// </summary>
internal sealed class LevelMap
{
    public const int BlockShift = BlockExtremes.BlockShift;
    public const int Block = BlockExtremes.Block;

    private const int MinContrast = 16;

    private readonly BlockExtremes _extremes = new();
    private readonly int[] _histogram = new int[256];
    private byte[] _middles = [];
    private byte[] _levels = [];
    private int[] _columnSums = [];

    public int Columns => _extremes.Columns;

    public int Rows => _extremes.Rows;

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
    /// Measures the plane; radius is the smoothing's reach in blocks. False when no block has contrast, so that there is nothing
    /// to see.
    /// </summary>
    public bool Build(GreyPlane plane, int radius)
    {
        _extremes.Measure(plane);
        Reserve();
        if (!FindMiddles(ContrastLimit()))
        {
            return false;
        }

        FillForwards();
        FillBackwards();
        Smooth(radius);
        return true;
    }

    private void Reserve()
    {
        if (_levels.Length < Columns * Rows)
        {
            _middles = new byte[Columns * Rows];
            _levels = new byte[Columns * Rows];
        }

        if (_columnSums.Length < Columns)
        {
            _columnSums = new int[Columns];
        }
    }

    /// <summary>
    /// Half as much again as the flattest tenth of the blocks, which is noise unless the symbol fills the frame; for that case no
    /// more than a third of what the twentieth with most contrast has.
    /// </summary>
    private int ContrastLimit()
    {
        ReadOnlySpan<byte> low = _extremes.Low, high = _extremes.High;
        Array.Clear(_histogram);
        for (int i = 0; i < low.Length; i++)
        {
            _histogram[high[i] - low[i]]++;
        }

        int strong = ContrastAbove(low.Length - low.Length / 20), flat = ContrastAbove(low.Length / 10);
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

    private bool FindMiddles(int limit)
    {
        ReadOnlySpan<byte> low = _extremes.Low, high = _extremes.High;
        var middles = _middles.AsSpan(0, low.Length);
        bool any = false;
        for (int i = 0; i < middles.Length; i++)
        {
            bool known = high[i] - low[i] > limit;
            any |= known;
            // Middle 0 stands for unknown: a known one is at least 1 because its extremes differ.
            middles[i] = known ? (byte)((low[i] + high[i] + 1) >> 1) : (byte)0;
        }

        return any;
    }

    /// <summary>An unknown block takes after those before it and above it.</summary>
    private void FillForwards()
    {
        for (int row = 0, i = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns; column++, i++)
            {
                if (_middles[i] == 0)
                {
                    _middles[i] = Between(column > 0 ? _middles[i - 1] : 0, row > 0 ? _middles[i - Columns] : 0);
                }
            }
        }
    }

    /// <summary>What is still unknown has only known blocks behind it and below it.</summary>
    private void FillBackwards()
    {
        for (int row = Rows - 1, i = Rows * Columns - 1; row >= 0; row--)
        {
            for (int column = Columns - 1; column >= 0; column--, i--)
            {
                if (_middles[i] == 0)
                {
                    _middles[i] = Between(column < Columns - 1 ? _middles[i + 1] : 0, row < Rows - 1 ? _middles[i + Columns] : 0);
                }
            }
        }
    }

    private static byte Between(int a, int b) => (byte)(a == 0 ? b : b == 0 ? a : (a + b) >> 1);

    /// <summary>The mean over a square of blocks; the sums of its columns, and along a row their sum, slide by one.</summary>
    private void Smooth(int radius)
    {
        var sums = _columnSums.AsSpan(0, Columns);
        sums.Clear();
        for (int row = -radius; row <= radius; row++)
        {
            Slide(sums, row, 1);
        }

        for (int row = 0; row < Rows; row++)
        {
            SmoothRow(sums, radius, _levels.AsSpan(row * Columns, Columns));
            Slide(sums, row + radius + 1, 1);
            Slide(sums, row - radius, -1);
        }
    }

    private void Slide(Span<int> sums, int row, int sign)
    {
        var middles = _middles.AsSpan(Math.Clamp(row, 0, Rows - 1) * Columns, Columns);
        for (int i = 0; i < middles.Length; i++)
        {
            sums[i] += sign * middles[i];
        }
    }

    private static void SmoothRow(ReadOnlySpan<int> sums, int radius, Span<byte> levels)
    {
        int last = sums.Length - 1, side = 2 * radius + 1, area = side * side;
        int sum = area / 2;
        for (int i = -radius; i <= radius; i++)
        {
            sum += sums[Math.Clamp(i, 0, last)];
        }

        for (int i = 0; i <= last; i++)
        {
            levels[i] = (byte)(sum / area);
            sum += sums[Math.Min(i + radius + 1, last)] - sums[Math.Max(i - radius, 0)];
        }
    }
}
