namespace ELicense.Simulator.Vision;

/// <summary>What a frame holds. The reader that returned it uses it again: it is valid until the next frame is read.</summary>
public sealed class CodeReadResult
{
    public const int MaxCodes = 16;

    private readonly ReadCode[] _codes = new ReadCode[MaxCodes];
    private int _count;

    /// <summary>Read when there is at least one code; else the furthest stage that anything in the frame reached.</summary>
    public ReadOutcome Outcome { get; private set; }

    /// <summary>The codes, in the order in which they were found.</summary>
    public ReadOnlySpan<ReadCode> Codes => _codes.AsSpan(0, _count);

    /// <summary>The first code's text; null when nothing was read.</summary>
    public string? Text => _count > 0 ? _codes[0].Text : null;

    /// <summary>Finder patterns seen in the pass that saw most.</summary>
    public int Finders { get; private set; }

    /// <summary>Blocks that could not be corrected and all blocks, of the symbol that came closest.</summary>
    public int FailedBlocks { get; private set; }

    public int Blocks { get; private set; }

    /// <summary>One line for a person at the bench.</summary>
    public string Describe() => Outcome switch
    {
        ReadOutcome.Read => _count == 1 ? "one code" : $"{_count} codes",
        ReadOutcome.NoContrast => "no code: the picture has no contrast",
        ReadOutcome.NoFinders => $"no code: {Finders} finder patterns, three are needed",
        ReadOutcome.NoSymbol => $"no code: {Finders} finder patterns, but no three are the corners of a symbol",
        ReadOutcome.NoTiming => "no code: three finder patterns stand as corners, but no timing patterns join them",
        ReadOutcome.NoFormat => "not read: a symbol was found, but its format information is not legible",
        ReadOutcome.NotCorrected => $"not read: {FailedBlocks} of {Blocks} blocks have more errors than can be corrected",
        ReadOutcome.NoText => "not read: the symbol is whole, but its contents are not text by the standard",
        _ => "not looked at",
    };

    internal void Clear()
    {
        Outcome = ReadOutcome.Unknown;
        Array.Clear(_codes);
        _count = Finders = FailedBlocks = Blocks = 0;
    }

    internal void SawFinders(int count) => Finders = Math.Max(Finders, count);

    internal void Reached(ReadOutcome outcome)
    {
        if (outcome > Outcome)
        {
            Outcome = outcome;
        }
    }

    internal void FailedToCorrect(int failedBlocks, int blocks)
    {
        Reached(ReadOutcome.NotCorrected);
        if (Blocks == 0 || (long)failedBlocks * Blocks < (long)FailedBlocks * blocks)
        {
            (FailedBlocks, Blocks) = (failedBlocks, blocks);
        }
    }

    /// <summary>Adds a code unless it is already there or the result is full.</summary>
    internal void Add(in ReadCode code)
    {
        Reached(ReadOutcome.Read);
        if (_count < MaxCodes)
        {
            _codes[_count++] = code;
        }
    }
}
