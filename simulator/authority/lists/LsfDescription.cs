using ELicense.Verification.Lists;

namespace ELicense.Simulator.Authority.Lists;

/// <summary>What a list file is, beside its entries: the header's fields that a publisher chooses.</summary>
public sealed record LsfDescription
{
    private const int WideSkips = 128;
    private const int CloseSkips = 64;

    private readonly int? _skipInterval;

    public required int Kind { get; init; }

    public required int Region { get; init; }

    public int FirstShard { get; init; }

    /// <summary>The file speaks for the indices 0 to this, exclusive.</summary>
    public required int IndexCount { get; init; }

    /// <summary>One of <see cref="ELicense.Verification.Lists.ListType"/>.</summary>
    public int Type { get; init; }

    public int FromSequence { get; init; }

    public required int ToSequence { get; init; }

    /// <summary>When the snapshot was taken, Unix seconds.</summary>
    public required uint IssuedAt { get; init; }

    /// <summary>Chunks have 2 to the power of this bytes, 6 to 11.</summary>
    public int Log2Chunk { get; init; } = 10;

    /// <summary>
    /// Codes between two places where a reader can start; 0 or 4 to 4096. Unless it is chosen, it is what bounds a lookup: 64 in
    /// deltas, of which up to five are read for one answer, and where codes stand for runs, which take longer; else 128.
    /// </summary>
    public int SkipInterval
    {
        get => _skipInterval ?? (Type == ListType.Delta ? CloseSkips : WideSkips);
        init => _skipInterval = value;
    }

    /// <summary>The same file as it is written when its chunks turn out to hold runs.</summary>
    internal LsfDescription ForRuns() => _skipInterval is null ? this with { SkipInterval = CloseSkips } : this;
}
