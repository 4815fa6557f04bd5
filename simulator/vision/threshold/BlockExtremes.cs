using System.Runtime.Intrinsics;

namespace ELicense.Simulator.Vision.Threshold;

/// <summary>
/// The darkest and the lightest pixel of every block of 8x8 pixels; the last blocks of a row or column may be smaller.
/// </summary>
internal sealed class BlockExtremes
{
    public const int BlockShift = 3;
    public const int Block = 1 << BlockShift;

    /// <summary>Blocks that are one vector wide together.</summary>
    private const int Abreast = 4;

    private byte[] _low = [];
    private byte[] _high = [];

    public int Columns { get; private set; }

    public int Rows { get; private set; }

    public ReadOnlySpan<byte> Low => _low.AsSpan(0, Columns * Rows);

    public ReadOnlySpan<byte> High => _high.AsSpan(0, Columns * Rows);

    public void Measure(GreyPlane plane)
    {
        Columns = (plane.Width + Block - 1) >> BlockShift;
        Rows = (plane.Height + Block - 1) >> BlockShift;
        if (_low.Length < Columns * Rows)
        {
            _low = new byte[Columns * Rows];
            _high = new byte[Columns * Rows];
        }

        for (int row = 0; row < Rows; row++)
        {
            MeasureRow(plane, row);
        }
    }

    private void MeasureRow(GreyPlane plane, int blockRow)
    {
        int top = blockRow << BlockShift;
        int bottom = Math.Min(top + Block, plane.Height);
        int column = 0;
        for (; (column + Abreast) * Block <= plane.Width; column += Abreast)
        {
            MeasureFour(plane, top, bottom, column, blockRow * Columns + column);
        }

        for (; column < Columns; column++)
        {
            MeasureOne(plane, top, bottom, column, blockRow * Columns + column);
        }
    }

    private void MeasureFour(GreyPlane plane, int top, int bottom, int column, int block)
    {
        var min = Vector256<byte>.AllBitsSet;
        var max = Vector256<byte>.Zero;
        for (int y = top; y < bottom; y++)
        {
            var pixels = Vector256.Create<byte>(plane.Row(y).Slice(column * Block, Abreast * Block));
            min = Vector256.Min(min, pixels);
            max = Vector256.Max(max, pixels);
        }

        // Halves of each block's eight columns are folded onto each other until the lowest byte has seen them all.
        for (int bits = 32; bits >= 8; bits >>= 1)
        {
            min = Vector256.Min(min, (min.AsUInt64() >>> bits).AsByte());
            max = Vector256.Max(max, (max.AsUInt64() >>> bits).AsByte());
        }

        for (int i = 0; i < Abreast; i++)
        {
            (_low[block + i], _high[block + i]) = ((byte)min.AsUInt64()[i], (byte)max.AsUInt64()[i]);
        }
    }

    private void MeasureOne(GreyPlane plane, int top, int bottom, int column, int block)
    {
        byte min = byte.MaxValue, max = 0;
        for (int y = top; y < bottom; y++)
        {
            foreach (byte pixel in plane.Row(y)[(column << BlockShift)..Math.Min(plane.Width, (column + 1) << BlockShift)])
            {
                (min, max) = (Math.Min(min, pixel), Math.Max(max, pixel));
            }
        }

        (_low[block], _high[block]) = (min, max);
    }
}
