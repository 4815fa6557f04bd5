using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ELicense.Simulator.Vision.Threshold;

/// <summary>One bit a pixel, set where it is darker than its block's level; 64 pixels a word, the leftmost in bit 0.</summary>
internal sealed class BinaryPlane
{
    private ulong[] _words = [];
    private byte[] _levels = [];
    private int _wordsPerRow;

    public int Width { get; private set; }

    public int Height { get; private set; }

    public void Build(GreyPlane plane, LevelMap map)
    {
        (Width, Height) = (plane.Width, plane.Height);
        _wordsPerRow = (Width + 63) >> 6;
        if (_words.Length < _wordsPerRow * Height)
        {
            _words = new ulong[_wordsPerRow * Height];
        }

        if (_levels.Length < _wordsPerRow * 64)
        {
            _levels = new byte[_wordsPerRow * 64];
        }

        for (int y = 0; y < Height; y++)
        {
            if (y % LevelMap.Block == 0)
            {
                SpreadLevels(map.Row(y >> LevelMap.BlockShift));
            }

            CompareRow(plane.Row(y), _words.AsSpan(y * _wordsPerRow, _wordsPerRow));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsDark(int x, int y) => (_words[y * _wordsPerRow + (x >> 6)] >> x & 1) != 0;

    /// <summary>
    /// Writes the columns where a row changes colour, beginning with the first dark pixel, and returns how many. A dark last
    /// pixel ends at the width, so the number is even. Edges has room for Width + 1.
    /// </summary>
    public int FindEdges(int y, Span<int> edges)
    {
        int count = 0;
        ulong before = 0;
        for (int i = 0; i < _wordsPerRow; i++)
        {
            ulong word = _words[y * _wordsPerRow + i];
            for (ulong changes = word ^ (word << 1 | before); changes != 0; changes &= changes - 1)
            {
                edges[count++] = (i << 6) + BitOperations.TrailingZeroCount(changes);
            }

            before = word >> 63;
        }
        if (count % 2 != 0)
        {
            edges[count++] = Width;
        }

        return count;
    }

    private void SpreadLevels(ReadOnlySpan<byte> blocks)
    {
        for (int i = 0; i < blocks.Length; i++)
        {
            _levels.AsSpan(i << LevelMap.BlockShift, LevelMap.Block).Fill(blocks[i]);
        }
    }

    private void CompareRow(ReadOnlySpan<byte> pixels, Span<ulong> words)
    {
        int whole = pixels.Length >> 6;
        for (int i = 0; i < whole; i++)
        {
            words[i] = Compare(pixels.Slice(i << 6, 64), _levels.AsSpan(i << 6, 64));
        }

        if (whole == words.Length)
        {
            return;
        }

        Span<byte> last = stackalloc byte[64];
        last.Fill(byte.MaxValue);
        pixels[(whole << 6)..].CopyTo(last);
        words[whole] = Compare(last, _levels.AsSpan(whole << 6, 64));
    }

    private static ulong Compare(ReadOnlySpan<byte> pixels, ReadOnlySpan<byte> levels)
    {
        var low = Vector256.LessThan(Vector256.Create(pixels), Vector256.Create(levels));
        var high = Vector256.LessThan(Vector256.Create(pixels[32..]), Vector256.Create(levels[32..]));
        return (ulong)high.ExtractMostSignificantBits() << 32 | low.ExtractMostSignificantBits();
    }
}
