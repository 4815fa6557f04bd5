namespace ELicense.Verification.Lists;

/// <summary>
/// The canonical Huffman code of a file's states: symbols 0 to 15, at most 14 bits each, or one symbol alone that takes no bits.
/// State codes lie backwards in a chunk: the first bit of the first code is the lowest bit of the chunk's last byte.
/// </summary>
/// <remarks>
/// A rank is found by walking whole bytes, in a base, or half bytes, in deltas, of which many are open at once: one table entry
/// per inner node of the code tree and step says at which node the step ends (bits 7..4) and how many codes end inside it (3..0).
/// Only the step that holds the wanted code is walked bit by bit.
/// </remarks>
internal sealed class HuffmanCode
{
    /// <summary>What <see cref="SymbolAt"/> returns when the chunk ends before the code does.</summary>
    internal const int NoSymbol = -1;

    private const int Symbols = 16;
    private const int MaxLength = 14;
    private const int SentinelLength = 15;

    private const int ByteStep = 8;
    private const int HalfStep = 4;

    private readonly int _soleSymbol;
    private readonly int _stepBits;

    // Two children per inner node, 0 first: the number of an inner node, or ~symbol.
    private readonly int[] _children;
    private readonly byte[] _steps;

    private HuffmanCode(int soleSymbol)
    {
        _soleSymbol = soleSymbol;
    }

    private HuffmanCode(byte[] lengths, int symbolCount, int stepBits)
    {
        _soleSymbol = NoSymbol;
        _stepBits = stepBits;
        _children = new int[2 * (symbolCount - 1)];
        _steps = new byte[(symbolCount - 1) << stepBits];
        GrowTree(lengths);
        FillSteps(symbolCount - 1);
    }

    /// <summary>Whether the code has any symbol; a file without entries has none.</summary>
    internal bool IsEmpty => _soleSymbol == NoSymbol && _children == null;

    /// <summary>Reads sixteen lengths of 4 bits, low nibble first; null when they are no complete code.</summary>
    /// <param name="isLarge">True: ranks are found in half the time, with sixteen times the memory.</param>
    internal static HuffmanCode Parse(byte[] data, int offset, bool isLarge)
    {
        var lengths = new byte[Symbols];
        int symbolCount = 0;
        int sole = NoSymbol;
        int space = 0;
        for (int symbol = 0; symbol < Symbols; symbol++)
        {
            int length = data[offset + (symbol >> 1)] >> ((symbol & 1) << 2) & 15;
            lengths[symbol] = (byte)length;
            if (length == 0)
            {
                continue;
            }

            symbolCount++;
            sole = length == SentinelLength ? symbol : sole;
            space += (1 << MaxLength) >> length;
        }

        if (sole != NoSymbol || symbolCount == 0)
        {
            return symbolCount <= 1 ? new HuffmanCode(sole) : null;
        }

        return space == 1 << MaxLength ? new HuffmanCode(lengths, symbolCount, isLarge ? ByteStep : HalfStep) : null;
    }

    /// <summary>The symbol of one code of a chunk.</summary>
    /// <param name="chunk">The chunk; its last byte holds the first codes.</param>
    /// <param name="lowest">The lowest byte that may hold codes.</param>
    /// <param name="rank">How many codes come before the wanted one.</param>
    /// <returns>0 to 15, or <see cref="NoSymbol"/>.</returns>
    internal int SymbolAt(byte[] chunk, int lowest, int rank)
    {
        if (_children == null)
        {
            return _soleSymbol;
        }

        return _stepBits == ByteStep ? SymbolByBytes(chunk, lowest, rank) : SymbolByHalves(chunk, lowest, rank);
    }

    private int SymbolByBytes(byte[] chunk, int lowest, int rank)
    {
        byte[] steps = _steps;
        int row = 0;
        for (int at = chunk.Length - 1; at >= lowest; at--)
        {
            int step = steps[row << 4 | chunk[at]];
            int ended = step & 15;
            if (ended > rank)
            {
                return WalkBits(row >> 4, chunk[at], rank);
            }

            rank -= ended;
            row = step & 0xF0;
        }

        return NoSymbol;
    }

    private int SymbolByHalves(byte[] chunk, int lowest, int rank)
    {
        byte[] steps = _steps;
        int row = 0;
        for (int half = 2 * chunk.Length - 1; half >= 2 * lowest; half--)
        {
            // The low half comes first, because the streams' first bit is the lowest.
            int bits = (half & 1) != 0 ? chunk[half >> 1] & 15 : chunk[half >> 1] >> 4;
            int step = steps[row | bits];
            int ended = step & 15;
            if (ended > rank)
            {
                return WalkBits(row >> 4, bits, rank);
            }

            rank -= ended;
            row = step & 0xF0;
        }

        return NoSymbol;
    }

    private int WalkBits(int node, int bits, int rank)
    {
        for (; ; bits >>= 1)
        {
            node = _children[2 * node + (bits & 1)];
            if (node < 0)
            {
                if (rank == 0)
                {
                    return ~node;
                }

                rank--;
                node = 0;
            }
        }
    }

    // Codes ascend with length, then symbol, and the lengths fill the code: so each level's leaves come first, its inner nodes
    // after.
    private void GrowTree(byte[] lengths)
    {
        int nodes = 1;
        int levelStart = 0;
        for (int length = 1; levelStart < nodes; length++)
        {
            int levelEnd = nodes;
            int slot = 2 * levelStart;
            for (int symbol = 0; symbol < Symbols; symbol++)
            {
                if (lengths[symbol] == length)
                {
                    _children[slot++] = ~symbol;
                }
            }

            while (slot < 2 * levelEnd)
            {
                _children[slot++] = nodes++;
            }

            levelStart = levelEnd;
        }
    }

    // Doubles from 0 bits to a whole step in place: an entry for n bits becomes the two for n + 1, the new bit being the highest.
    private void FillSteps(int nodes)
    {
        for (int node = 0; node < nodes; node++)
        {
            int row = node << _stepBits;
            _steps[row] = (byte)(node << 4);
            for (int half = 1; half < 1 << _stepBits; half <<= 1)
            {
                for (int low = row; low < row + half; low++)
                {
                    int step = _steps[low];
                    _steps[low + half] = Step(step, 1);
                    _steps[low] = Step(step, 0);
                }
            }
        }
    }

    private byte Step(int step, int bit)
    {
        int child = _children[2 * (step >> 4) + bit];
        return (byte)(child < 0 ? (step & 15) + 1 : child << 4 | step & 15);
    }
}
