namespace ELicense.Simulator.Authority.Lists;

/// <summary>
/// What the next codes of a list would take in one chunk, for every Rice parameter at once: running sums, so that the number of
/// codes which fit is found by halving. Sums stop growing above the chunk's capacity.
/// </summary>
internal sealed class ChunkCosts
{
    internal const int Parameters = 25;

    private const int SkipBits = 8 * LsfLayout.SkipLength;

    private readonly LsfDescription _description;
    private readonly uint[] _stateBits;
    private readonly bool _hasRuns;
    private readonly uint _capacity;

    // By code, then by parameter: what comes together in time lies together. Without runs their sums stay 0.
    private readonly uint[] _gapSums;
    private readonly uint[] _runSums;
    private readonly uint[] _stateSums;
    private readonly int[] _entries;
    private int _codes;

    internal ChunkCosts(LsfDescription description, int[] stateLengths, bool hasRuns)
    {
        // At least one bit a code, so there are never more codes than bits.
        int capacity = 8 * ((1 << description.Log2Chunk) - LsfLayout.ChunkHeadLength);
        _description = description;
        _stateBits = [.. stateLengths.Select(length => length == HuffmanLengths.Sentinel ? 0 : (uint)length)];
        _hasRuns = hasRuns;
        _capacity = (uint)capacity;
        _gapSums = new uint[(capacity + 2) * Parameters];
        _runSums = new uint[(capacity + 2) * Parameters];
        _stateSums = new uint[capacity + 2];
        _entries = new int[capacity + 2];
    }

    /// <summary>The best plan for a chunk that starts with the first of these entries.</summary>
    internal ChunkPlan Best(ReadOnlySpan<ListedState> entries, int coverStart)
    {
        Measure(entries, coverStart);
        var best = new ChunkPlan(_hasRuns, 0, 0, 0, 0, 0);
        for (int k = 0; k < Parameters; k++)
        {
            for (int k2 = 0; k2 < (_hasRuns ? Parameters : 1); k2++)
            {
                int codes = CodesThatFit(k, k2, best.Codes);
                var plan = new ChunkPlan(_hasRuns, k, k2, codes, _entries[codes], (int)Bits(k, k2, codes));
                best = plan.IsBetterThan(best) ? plan : best;
            }
        }

        return best;
    }

    private void Measure(ReadOnlySpan<ListedState> entries, int coverStart)
    {
        int next = coverStart;
        int entry = 0;
        bool mayFit = true;
        for (_codes = 0; mayFit && entry < entries.Length && MayFollow(entries[entry].Index - coverStart); _codes++)
        {
            int run = _hasRuns ? ListRun.Length(entries[entry..]) : 1;
            uint cheapest = Add(_gapSums, entries[entry].Index - next) + (_hasRuns ? Add(_runSums, run - 1) : 0);
            _stateSums[_codes + 1] = _stateSums[_codes] + _stateBits[entries[entry].State];
            mayFit = cheapest + _stateSums[_codes + 1] <= _capacity;
            next = entries[entry].Index + run;
            entry += run;
            _entries[_codes + 1] = entry;
        }
    }

    // Neither the skip entry's 24 bits nor the count's 16 may overflow.
    private bool MayFollow(int distance)
    {
        int interval = _description.SkipInterval;
        bool needsSkip = interval > 0 && _codes > 0 && _codes % interval == 0;
        return _codes < ushort.MaxValue && (!needsSkip || distance < 1 << 24);
    }

    // Below 2^14 + 2^31 before the limit is applied: no overflow. Returns the least of the new sums.
    private uint Add(uint[] sums, int value)
    {
        ReadOnlySpan<uint> before = sums.AsSpan(_codes * Parameters, Parameters);
        Span<uint> after = sums.AsSpan((_codes + 1) * Parameters, Parameters);
        uint cheapest = uint.MaxValue;
        for (int k = 0; k < after.Length; k++)
        {
            uint sum = Math.Min(before[k] + ((uint)value >> k) + 1 + (uint)k, _capacity + 1);
            after[k] = sum;
            cheapest = Math.Min(cheapest, sum);
        }

        return cheapest;
    }

    private uint Bits(int k, int k2, int codes)
    {
        int skips = LsfLayout.SkipCount(codes, _description.SkipInterval);
        int row = codes * Parameters;
        return _gapSums[row + k] + _runSums[row + k2] + _stateSums[codes] + (uint)(SkipBits * skips);
    }

    // Whoever can't take as many codes as the best so far is told 0: it is no plan.
    private int CodesThatFit(int k, int k2, int atLeast)
    {
        if (Bits(k, k2, atLeast) > _capacity)
        {
            return 0;
        }

        int fits = atLeast;
        for (int tooMany = _codes + 1; tooMany - fits > 1;)
        {
            int middle = (fits + tooMany) / 2;
            if (Bits(k, k2, middle) <= _capacity)
            {
                fits = middle;
            }
            else
            {
                tooMany = middle;
            }
        }

        return fits;
    }
}
