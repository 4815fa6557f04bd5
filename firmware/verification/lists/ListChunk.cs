using System;

namespace ELicense.Verification.Lists;

/// <summary>
/// Decodes the chunks of one file (docs/status-lists.md, 4). A chunk is hostile until its digest was checked, and is decoded as
/// if it still were: whatever the bytes, the work is bounded by their number and nothing outside them is read.
/// </summary>
internal sealed partial class ListChunk
{
    internal const int HeadLength = 12;

    /// <summary>The chunk speaks for the index, and does not list it.</summary>
    internal const int NotListed = -1;

    /// <summary>There is no answer; <see cref="Fault"/> says why.</summary>
    internal const int Failed = -2;

    private const int SkipLength = 5;
    private const int MaxRiceBits = 24;

    // Ranks are 0 and above.
    private const int NoRank = -1;
    private const int BadRank = -2;

    private readonly HuffmanCode _code;
    private readonly int _skipInterval;
    private readonly int _indexCount;
    private readonly GapBits _bits = new GapBits();

    private int _coverStart;
    private int _coverEnd;
    private bool _hasRuns;
    private int _gapBits;
    private int _runBits;
    private int _count;
    private int _skipCount;
    private int _streamAt;

    internal ListChunk(HuffmanCode code, int skipInterval, int indexCount)
    {
        _code = code;
        _skipInterval = skipInterval;
        _indexCount = indexCount;
    }

    /// <summary>Why the last <see cref="Find"/> failed.</summary>
    internal ListFault Fault { get; private set; }

    /// <summary>The state that a chunk gives an index.</summary>
    /// <returns>0 to 15, <see cref="NotListed"/> or <see cref="Failed"/>.</returns>
    internal int Find(byte[] chunk, int x)
    {
        if (!ReadHead(chunk))
        {
            return Fail(ListFault.WrongChunk);
        }

        // A right digest is no answer: the key table that led here is not signed, the chunk's own coverage is.
        if (x < _coverStart || x >= _coverEnd)
        {
            return Fail(ListFault.WrongCoverage);
        }

        int rank = _hasRuns ? RankAmongRuns(chunk, x) : RankAmongEntries(chunk, x);
        if (rank == NoRank)
        {
            return NotListed;
        }

        int state = rank == BadRank ? HuffmanCode.NoSymbol : _code.SymbolAt(chunk, _streamAt, rank);
        return state == HuffmanCode.NoSymbol ? Fail(ListFault.WrongChunk) : state;
    }

    private int Fail(ListFault fault)
    {
        Fault = fault;
        return Failed;
    }

    private bool ReadHead(byte[] chunk)
    {
        if (chunk.Length < HeadLength)
        {
            return false;
        }

        _coverStart = BitConverter.ToInt32(chunk, 0);
        _coverEnd = BitConverter.ToInt32(chunk, 4);
        int mode = chunk[8] >> 5;
        _hasRuns = mode == 1;
        _gapBits = chunk[8] & 31;
        _runBits = chunk[9];
        _count = chunk[10] | chunk[11] << 8;
        _skipCount = _skipInterval == 0 || _count == 0 ? 0 : (_count - 1) / _skipInterval;
        _streamAt = HeadLength + SkipLength * _skipCount;
        return mode <= 1 && _gapBits <= MaxRiceBits && _runBits <= (_hasRuns ? MaxRiceBits : 0)
            && _coverStart >= 0 && _coverStart < _coverEnd && _coverEnd <= _indexCount
            && _streamAt <= chunk.Length && (_count == 0 || !_code.IsEmpty);
    }

    // The number of the last skip entry, counted from 1, that begins at or before x; 0 when the search starts at the front.
    private int LastSkip(byte[] chunk, int x)
    {
        int distance = x - _coverStart;
        int skip = _skipCount;
        int at = SkipAt(skip);
        while (skip > 0 && (chunk[at] | chunk[at + 1] << 8 | chunk[at + 2] << 16) > distance)
        {
            skip--;
            at -= SkipLength;
        }

        return skip;
    }

    private static int SkipAt(int skip) => HeadLength + SkipLength * (skip - 1);

    private bool StartAfterSkip(byte[] chunk, int skip)
    {
        int bit = LittleEndian.UInt16(chunk, SkipAt(skip) + 3);
        if (bit < _streamAt << 3 || bit > chunk.Length << 3)
        {
            return false;
        }

        _bits.Start(chunk, bit);
        return true;
    }

    private int RankAmongEntries(byte[] chunk, int x)
    {
        int skip = LastSkip(chunk, x);
        if (skip == 0)
        {
            _bits.Start(chunk, _streamAt << 3);
            return SearchEntries(chunk, 0, x - _coverStart, _coverEnd - 1 - x);
        }

        int left = x - _coverStart - LittleEndian.UInt24(chunk, SkipAt(skip));
        int rank = skip * _skipInterval;
        if (left == 0)
        {
            return rank;
        }

        return StartAfterSkip(chunk, skip) ? SearchEntries(chunk, rank + 1, left - 1, _coverEnd - 1 - x) : BadRank;
    }

    // The hot loop of every lookup, some 65 instructions a gap: the bit window lives in locals, and a code that it does not hold
    // whole goes through GapBits. `left` is what is missing from the next possible entry to x, `behind` what is covered after x.
    private int SearchEntries(byte[] chunk, int rank, int left, int behind)
    {
        int window = _bits.Window, held = _bits.Count, next = _bits.Next;
        int used = _gapBits + 1, usedFactor = 2 << _gapBits, lowShift = 31 - _gapBits;
        int lastByte = chunk.Length - 1;

        // Distances are scaled by 2^lowShift, as the low bits of a code at the top of the window are: below 2^31 * 2^31, no
        // overflow.
        int lowMask = int.MaxValue - ((1 << lowShift) - 1);
        long one = 1L << lowShift, unit = one << _gapBits, missing = left * one, none = 0;
        for (int codes = _count - rank; codes != 0; codes--)
        {
            if (held <= 16 && next < lastByte)
            {
                window |= (chunk[next] << 8 | chunk[next + 1]) << 16 - held;
                next += 2;
                held += 16;
            }

            while (window < 0)
            {
                missing -= unit;
                window += window; // shifts by one, in one instruction less
                held--;
            }

            if (held >= used)
            {
                missing -= window & lowMask;
                window *= usedFactor; // shifts by `used`, in two instructions less
                held -= used;
            }
            else
            {
                int rest = _bits.Rice(window, held, next, _gapBits, (int)(missing >> lowShift) + behind);
                if (rest < 0)
                {
                    return BadRank;
                }

                missing -= rest * one;
                window = _bits.Window;
                held = _bits.Count;
                next = _bits.Next;
            }

            // A local: the literal would be widened each time.
            if (missing <= none)
            {
                return missing == 0 ? _count - codes : -missing <= behind * one ? NoRank : BadRank;
            }

            missing -= one;
        }

        return NoRank;
    }
}
