namespace ELicense.Verification.Lists;

/// <summary>
/// Rice codes out of a chunk, most significant bit first. <see cref="Window"/> holds the next <see cref="Count"/> bits at its
/// top and zeros below; <see cref="Next"/> is the byte after them. A loop may take the three over, and give them back.
/// </summary>
internal sealed class GapBits
{
    /// <summary>What <see cref="Rice(int, int)"/> returns for a code that does not end or exceeds its limit.</summary>
    internal const int Malformed = -1;

    private byte[] _chunk;

    internal int Window;
    internal int Count;
    internal int Next;

    /// <summary>Starts at a bit that lies inside the chunk, or right behind it.</summary>
    internal void Start(byte[] chunk, int bit)
    {
        _chunk = chunk;
        Window = 0;
        Count = 0;
        int next = bit >> 3;
        int skipped = bit & 7;
        if (skipped != 0)
        {
            Window = chunk[next++] << 24 + skipped;
            Count = 8 - skipped;
        }

        Next = next;
    }

    /// <summary>Goes on where a loop left off, and reads what is missing of its code.</summary>
    internal int Rice(int window, int count, int next, int k, int limit)
    {
        Window = window;
        Count = count;
        Next = next;
        return Rice(k, limit);
    }

    /// <summary>Reads a code with k low bits (0 to 24) whose value is at most <paramref name="limit"/>.</summary>
    internal int Rice(int k, int limit)
    {
        int unit = 1 << k;
        int value = 0;
        while (Fill(1) && Window < 0)
        {
            if (value > limit - unit)
            {
                return Malformed;
            }

            value += unit;
            Window <<= 1;
            Count--;
        }

        // The zero that ends the ones is still on top, so the shift by 31 - k yields it and the k low bits, for k = 0 as well.
        if (!Fill(k + 1))
        {
            return Malformed;
        }

        int low = Window >> 31 - k;
        Window <<= k + 1;
        Count -= k + 1;
        return low > limit - value ? Malformed : value + low;
    }

    // At most 25 bits are asked for, so a byte is added only to 24 or fewer, and fits.
    private bool Fill(int bits)
    {
        while (Count < bits)
        {
            if (Next >= _chunk.Length)
            {
                return false;
            }

            Window |= _chunk[Next++] << 24 - Count;
            Count += 8;
        }

        return true;
    }
}
