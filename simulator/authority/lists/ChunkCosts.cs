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
    private readonly int[] _stateLengths;
    private readonly bool _hasRuns;
    private readonly int _capacity;
    private readonly int[][] _gapSums;
    private readonly int[][] _runSums;
    private readonly int[] _stateSums;
    private readonly int[] _entries;
    private int _codes;

    internal ChunkCosts(LsfDescription description, int[] stateLengths, bool hasRuns)
    {
        _description = description;
        _stateLengths = stateLengths;
        _hasRuns = hasRuns;
        _capacity = 8 * ((1 << description.Log2Chunk) - LsfLayout.ChunkHeadLength);
        _gapSums = Sums(Parameters);
        _runSums = Sums(hasRuns ? Parameters : 1);
        _stateSums = new int[_capacity + 2];
        _entries = new int[_capacity + 2];
    }

    /// <summary>The best plan for a chunk that starts with the first of these entries.</summary>
    internal ChunkPlan Best(ReadOnlySpan<ListedState> entries, int coverStart)
    {
        Measure(entries, coverStart);
        var best = new ChunkPlan(_hasRuns, 0, 0, 0, 0, 0);
        for (int k = 0; k < Parameters; k++)
        {
            for (int k2 = 0; k2 < _runSums.Length; k2++)
            {
                int codes = CodesThatFit(_gapSums[k], _runSums[k2]);
                var plan = new ChunkPlan(_hasRuns, k, k2, codes, _entries[codes], Bits(_gapSums[k], _runSums[k2], codes));
                best = plan.IsBetterThan(best) ? plan : best;
            }
        }

        return best;
    }

    // At least one bit a code, so there are never more codes than bits.
    private int[][] Sums(int count) => [.. Enumerable.Range(0, count).Select(_ => new int[_capacity + 2])];

    private void Measure(ReadOnlySpan<ListedState> entries, int coverStart)
    {
        int next = coverStart;
        int entry = 0;
        for (_codes = 0; entry < entries.Length && MayFollow(entries[entry].Index - coverStart); _codes++)
        {
            int run = _hasRuns ? ListRun.Length(entries[entry..]) : 1;
            Add(_gapSums, entries[entry].Index - next);
            if (_hasRuns)
            {
                Add(_runSums, run - 1);
            }

            _stateSums[_codes + 1] = _stateSums[_codes] + _stateLengths[entries[entry].State];
            next = entries[entry].Index + run;
            entry += run;
            _entries[_codes + 1] = entry;
            if (CheapestSum(_codes + 1) > _capacity)
            {
                break;
            }
        }
    }

    // Neither the skip entry's 24 bits nor the count's 16 may overflow.
    private bool MayFollow(int distance)
    {
        int interval = _description.SkipInterval;
        bool needsSkip = interval > 0 && _codes > 0 && _codes % interval == 0;
        return _codes < ushort.MaxValue && (!needsSkip || distance < 1 << 24);
    }

    private void Add(int[][] sums, int value)
    {
        for (int k = 0; k < sums.Length; k++)
        {
            long sum = sums[k][_codes] + (long)(value >> k) + 1 + k;
            sums[k][_codes + 1] = (int)Math.Min(sum, _capacity + 1);
        }
    }

    private int CheapestSum(int codes) =>
        _gapSums.Min(sums => sums[codes]) + _runSums.Min(sums => sums[codes]) + _stateSums[codes];

    private int Bits(int[] gaps, int[] runs, int codes)
    {
        int skips = LsfLayout.SkipCount(codes, _description.SkipInterval);
        return gaps[codes] + runs[codes] + _stateSums[codes] + SkipBits * skips;
    }

    private int CodesThatFit(int[] gaps, int[] runs)
    {
        int fits = 0;
        for (int tooMany = _codes + 1; tooMany - fits > 1;)
        {
            int middle = (fits + tooMany) / 2;
            if (Bits(gaps, runs, middle) <= _capacity)
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
