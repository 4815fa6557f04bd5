using System.Numerics;

namespace ELicense.Simulator.Vision.Pictures;

/// <summary>
/// Undoes the filter of a row (ISO/IEC 15948, clause 9): every byte was predicted from its left, upper and upper left neighbour.
/// </summary>
internal static class PngFilter
{
    private const int None = 0, Sub = 1, Up = 2, Average = 3, Paeth = 4;

    /// <summary>In place; step is the distance of the left neighbour in bytes. False when the filter is not defined.</summary>
    public static bool Undo(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        switch (filter)
        {
            case None:
                return true;
            case Sub:
                UndoSub(row, step);
                return true;
            case Up:
                UndoUp(row, above);
                return true;
            case Average:
                UndoAverage(row, above, step);
                return true;
            case Paeth:
                UndoPaeth(row, above, step);
                return true;
            default:
                return false;
        }
    }

    private static void UndoSub(Span<byte> row, int step)
    {
        for (int i = step; i < row.Length; i++)
        {
            row[i] += row[i - step];
        }
    }

    private static void UndoUp(Span<byte> row, ReadOnlySpan<byte> above)
    {
        int i = 0;
        for (; i + Vector<byte>.Count <= row.Length; i += Vector<byte>.Count)
        {
            (new Vector<byte>(row[i..]) + new Vector<byte>(above[i..])).CopyTo(row[i..]);
        }

        for (; i < row.Length; i++)
        {
            row[i] += above[i];
        }
    }

    private static void UndoAverage(Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        for (int i = 0; i < row.Length; i++)
        {
            int left = i < step ? 0 : row[i - step];
            row[i] += (byte)((left + above[i]) >> 1);
        }
    }

    private static void UndoPaeth(Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        int first = Math.Min(step, row.Length);
        // Without left neighbours the prediction is the upper one.
        for (int i = 0; i < first; i++)
        {
            row[i] += above[i];
        }

        for (int i = first; i < row.Length; i++)
        {
            row[i] += Predict(row[i - step], above[i], above[i - step]);
        }
    }

    private static byte Predict(byte left, byte above, byte upperLeft)
    {
        int toLeft = Math.Abs(above - upperLeft);
        int toAbove = Math.Abs(left - upperLeft);
        int toUpperLeft = Math.Abs(left + above - 2 * upperLeft);
        if (toLeft <= toAbove && toLeft <= toUpperLeft)
        {
            return left;
        }

        return toAbove <= toUpperLeft ? above : upperLeft;
    }
}
