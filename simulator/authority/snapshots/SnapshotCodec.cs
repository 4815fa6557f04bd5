using ELicense.Simulator.Authority.Lists;

namespace ELicense.Simulator.Authority.Snapshots;

/// <summary>
/// A snapshot's list as bytes of the database: for each entry 16 * (the normal indices before it) + its state, in groups of
/// seven bits, the lowest first, with the top bit set in all but the last.
/// </summary>
internal static class SnapshotCodec
{
    private const int StateBits = 4;

    internal static byte[] Encode(ReadOnlySpan<ListedState> entries)
    {
        // 31 bits of a gap and 4 of a state are 5 groups at most.
        var bytes = new byte[5 * entries.Length];
        int length = 0;
        int next = 0;
        foreach (ListedState entry in entries)
        {
            ulong left = (ulong)(entry.Index - next) << StateBits | entry.State;
            for (; left >= 0x80; left >>= 7)
            {
                bytes[length++] = (byte)(left | 0x80);
            }

            bytes[length++] = (byte)left;
            next = entry.Index + 1;
        }

        return bytes[..length];
    }

    /// <exception cref="InvalidDataException">The bytes are no list.</exception>
    internal static ListedState[] Decode(ReadOnlySpan<byte> bytes)
    {
        var entries = new ListedState[CountOf(bytes)];
        long next = 0;
        for (int i = 0, at = 0; i < entries.Length; i++)
        {
            long value = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte group = bytes[at++];
                value |= (long)(group & 0x7F) << Math.Min(shift, 56);
                if (group < 0x80)
                {
                    break;
                }
            }

            next += value >> StateBits;
            entries[i] = next is >= 0 and < int.MaxValue
                ? new ListedState((int)next++, (byte)(value & 15))
                : throw new InvalidDataException("a snapshot's list has an index out of range");
        }

        return entries;
    }

    private static int CountOf(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        foreach (byte group in bytes)
        {
            count += group < 0x80 ? 1 : 0;
        }

        return bytes is [.., >= 0x80] ? throw new InvalidDataException("a snapshot's list is cut off") : count;
    }
}
