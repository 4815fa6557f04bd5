namespace ELicense.Simulator.Samples.Png;

/// <summary>A canonical Huffman code (RFC 1951, section 3.2.2), made the same way on every machine.</summary>
internal sealed class PrefixCode
{
    private readonly int[] _lengths;
    private readonly int[] _codes;

    /// <param name="weights">How often each symbol occurs. One that never does gets a code too: no code is incomplete.</param>
    /// <param name="longest">Bits of the longest code that the format takes.</param>
    internal PrefixCode(int[] weights, int longest)
    {
        weights = [.. weights.Select(weight => weight + 1)];
        _lengths = LengthsOf(weights);
        while (_lengths.Max() > longest)
        {
            weights = [.. weights.Select(weight => (weight + 1) / 2)];
            _lengths = LengthsOf(weights);
        }

        _codes = CodesOf(_lengths);
    }

    internal IReadOnlyList<int> Lengths => _lengths;

    internal void Write(DeflateBits bits, int symbol) => bits.WriteCode(_codes[symbol], _lengths[symbol]);

    private static int[] LengthsOf(int[] weights)
    {
        var lengths = new int[weights.Length];
        var nodes = new PriorityQueue<int[], (long Weight, int Smallest)>();
        for (int symbol = 0; symbol < weights.Length; symbol++)
        {
            nodes.Enqueue([symbol], (weights[symbol], symbol));
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

    private static int[] CodesOf(int[] lengths)
    {
        var codes = new int[lengths.Length];
        int next = 0;
        for (int length = 1; length <= lengths.Max(); length++)
        {
            next <<= 1;
            for (int symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] == length)
                {
                    codes[symbol] = next++;
                }
            }
        }

        return codes;
    }
}
