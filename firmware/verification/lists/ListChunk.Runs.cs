namespace ELicense.Verification.Lists;

/// <summary>Chunks whose codes stand for runs of indices with one state.</summary>
internal sealed partial class ListChunk
{
    private int RankAmongRuns(byte[] chunk, int x)
    {
        int skip = LastSkip(chunk, x);
        int run;
        if (skip == 0)
        {
            _bits.Start(chunk, _streamAt << 3);
            run = _count == 0 ? _coverEnd : NextRun(_coverStart);
        }
        else
        {
            run = _coverStart + LittleEndian.UInt24(chunk, SkipAt(skip));
            run = StartAfterSkip(chunk, skip) ? run : BadRank;
        }

        return run < 0 ? BadRank : SearchRuns(chunk, skip * _skipInterval, run, x);
    }

    // Where the next run starts, when `next` is the first place it could; BadRank beyond the coverage.
    private int NextRun(int next)
    {
        int gap = _bits.Rice(_gapBits, _coverEnd - 1 - next);
        return gap < 0 ? BadRank : next + gap;
    }

    // As SearchEntries, two codes a run. `run` is where the run of this rank starts; a length or gap that leads to the coverage's
    // end or behind it is refused before it is added, so nothing overflows.
    private int SearchRuns(byte[] chunk, int rank, int run, int x)
    {
        int window = _bits.Window, held = _bits.Count, next = _bits.Next, lastByte = chunk.Length - 1;
        int gapUnit = 1 << _gapBits, gapUsed = _gapBits + 1, gapFactor = 2 << _gapBits, gapShift = 31 - _gapBits;
        int runUnit = 1 << _runBits, runUsed = _runBits + 1, runFactor = 2 << _runBits, runShift = 31 - _runBits;
        int lastIndex = _coverEnd - 1;
        while (run <= x)
        {
            if (held <= 16 && next < lastByte)
            {
                window |= (chunk[next] << 8 | chunk[next + 1]) << 16 - held;
                next += 2;
                held += 16;
            }

            int more = 0;
            while (window < 0)
            {
                more += runUnit;
                window += window;
                held--;
            }

            if (held >= runUsed)
            {
                more += window >> runShift;
                window *= runFactor;
                held -= runUsed;
            }
            else
            {
                int rest = _bits.Rice(window, held, next, _runBits, lastIndex - run);
                more = rest < 0 ? int.MaxValue : more + rest;
                window = _bits.Window;
                held = _bits.Count;
                next = _bits.Next;
            }

            if (more > lastIndex - run)
            {
                return BadRank;
            }

            if (x - run <= more)
            {
                return rank;
            }

            rank++;
            if (rank == _count)
            {
                return NoRank;
            }

            run += more + 1;
            if (held <= 16 && next < lastByte)
            {
                window |= (chunk[next] << 8 | chunk[next + 1]) << 16 - held;
                next += 2;
                held += 16;
            }

            int gap = 0;
            while (window < 0)
            {
                gap += gapUnit;
                window += window;
                held--;
            }

            if (held >= gapUsed)
            {
                gap += window >> gapShift;
                window *= gapFactor;
                held -= gapUsed;
            }
            else
            {
                int rest = _bits.Rice(window, held, next, _gapBits, lastIndex - run);
                gap = rest < 0 ? int.MaxValue : gap + rest;
                window = _bits.Window;
                held = _bits.Count;
                next = _bits.Next;
            }

            if (gap > lastIndex - run)
            {
                return BadRank;
            }

            run += gap;
        }

        return NoRank;
    }
}
