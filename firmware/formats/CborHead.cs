namespace ELicense.Formats;

/// <summary>
/// The head of one CBOR data item (RFC 8949, section 3): major type and argument. Only the shortest form is taken (section 4.2.1),
/// and no argument of 2^63 and more.
/// </summary>
internal sealed class CborHead
{
    internal int Major;

    /// <summary>The value, length, count or tag number; 0 … 2^63 - 1.</summary>
    internal long Argument;

    /// <summary>The first byte after the head.</summary>
    internal int End;

    /// <returns>False when the head is cut off, not in its shortest form, of indefinite length, reserved or too large.</returns>
    internal bool Read(byte[] data, int position, int end)
    {
        if (position >= end)
        {
            return false;
        }

        int initial = data[position];
        Major = initial >> 5;
        int low = initial & 31;
        if (low < 24)
        {
            Argument = low;
            End = position + 1;
            return true;
        }

        return low < 28 && ReadLong(data, position + 1, end, 1 << (low - 24));
    }

    private bool ReadLong(byte[] data, int position, int end, int size)
    {
        if (size > end - position || (size == 8 && data[position] > 127))
        {
            return false;
        }

        Argument = 0;
        for (int i = 0; i < size; i++)
        {
            Argument = (Argument << 8) | data[position + i];
        }

        End = position + size;
        return Argument >= SmallestOfSize(size);
    }

    private static long SmallestOfSize(int size)
    {
        switch (size)
        {
            case 1: return 24;
            case 2: return 0x100;
            case 4: return 0x10000;
            default: return 0x100000000;
        }
    }
}
