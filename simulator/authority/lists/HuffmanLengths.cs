namespace ELicense.Simulator.Authority.Lists;

/// <summary>
/// The code lengths that a file's state counts call for (docs/status-lists.md, 3): at most 14 bits, made the same way always.
/// </summary>
internal static class HuffmanLengths
{
    internal const int Symbols = 16;
    internal const int Sentinel = 15;

    private const int MaxLength = 14;

    /// <summary>Sixteen lengths: 0 for symbols that do not occur, <see cref="Sentinel"/> for one that is alone.</summary>
    internal static int[] For(ReadOnlySpan<ListedState> entries)
    {
        var weights = new long[Symbols];
        foreach (ListedState entry in entries)
        {
            weights[entry.State]++;
        }

        int used = weights.Count(weight => weight > 0);
        return used <= 1
            ? [.. weights.Select(weight => weight > 0 ? Sentinel : 0)]
            : Limited(weights);
    }

    /// <summary>The canonical codes of the lengths: ascending with length, then symbol.</summary>
    internal static int[] Codes(int[] lengths)
    {
        var codes = new int[Symbols];
        int next = 0;
        for (int length = 1; length <= MaxLength; length++)
        {
            next <<= 1;
            for (int symbol = 0; symbol < Symbols; symbol++)
            {
                if (lengths[symbol] == length)
                {
                    codes[symbol] = next++;
                }
            }
        }

        return codes;
    }

    private static int[] Limited(long[] weights)
    {
        int[] lengths = Merge(weights);
        while (lengths.Max() > MaxLength)
        {
            weights = [.. weights.Select(weight => (weight + 1) / 2)];
            lengths = Merge(weights);
        }

        return lengths;
    }

    private static int[] Merge(long[] weights)
    {
        var lengths = new int[Symbols];
        var nodes = new PriorityQueue<int[], (long Weight, int Smallest)>();
        for (int symbol = 0; symbol < Symbols; symbol++)
        {
            if (weights[symbol] > 0)
            {
                nodes.Enqueue([symbol], (weights[symbol], symbol));
            }
        }

        while (nodes.TryDequeue(out int[]? one, out var first) && nodes.TryDequeue(out int[]? other, out var second))
        {
            int[] merged = [.. one, .. other];
            foreach (int symbol in merged)
            {
                lengths[symbol]++;
            }

            nodes.Enqueue(merged, (first.Weight + second.Weight, Math.Min(first.Smallest, second.Smallest)));
        }

        return lengths;
    }
}
