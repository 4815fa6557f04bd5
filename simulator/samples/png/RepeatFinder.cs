using System.Buffers.Binary;

namespace ELicense.Simulator.Samples.Png;

/// <summary>Finds what a row of bytes says again (LZ77): at each place the longest match among the nearest few.</summary>
internal sealed class RepeatFinder(byte[] bytes)
{
    private const int Shortest = 4;
    private const int Longest = 258;
    private const int Window = 32768;
    private const int Tries = 64;
    private const int HashBits = 15;
    private const int None = -1;

    // 2^32 divided by the golden ratio, as Knuth advises for hashing by multiplication.
    private const uint Spread = 2654435769;

    private readonly int[] _newest = [.. Enumerable.Repeat(None, 1 << HashBits)];
    private readonly int[] _older = new int[bytes.Length];

    internal IEnumerable<Repeat> Steps()
    {
        for (int at = 0; at < bytes.Length;)
        {
            Repeat step = Find(at);
            int end = at + Math.Max(step.Length, 1);
            yield return step;
            for (; at < end; at++)
            {
                Remember(at);
            }
        }
    }

    private Repeat Find(int at)
    {
        var best = new Repeat(0, bytes[at]);
        int room = Math.Min(Longest, bytes.Length - at);
        int candidate = room < Shortest ? None : _newest[HashAt(at)];
        for (int tries = 0; tries < Tries && candidate >= 0 && at - candidate <= Window; tries++, candidate = _older[candidate])
        {
            int length = bytes.AsSpan(at, room).CommonPrefixLength(bytes.AsSpan(candidate));
            if (length >= Shortest && length > best.Length)
            {
                best = new Repeat(length, at - candidate);
            }
        }

        return best;
    }

    private void Remember(int at)
    {
        if (at + Shortest <= bytes.Length)
        {
            int hash = HashAt(at);
            (_older[at], _newest[hash]) = (_newest[hash], at);
        }
    }

    private int HashAt(int at) =>
        (int)(unchecked(BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)) * Spread) >> (32 - HashBits));
}
