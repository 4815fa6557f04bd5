namespace ELicense.Simulator.Authority.Lists;

/// <summary>What a region publishes: one snapshot's sequence and times, and its files.</summary>
public sealed record ManifestContent
{
    public required int Region { get; init; }

    public required int Sequence { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>When the next manifest is due.</summary>
    public required DateTimeOffset NextUpdate { get; init; }

    /// <summary>When terminals stop to conclude anything from absence.</summary>
    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>A new base comes with each sequence that this divides: 8, 16 or 32.</summary>
    public int RebasePeriod { get; init; } = 8;

    public required IReadOnlyList<ListedFile> Files { get; init; }

    /// <summary>Region 0 only: where the hot lists' indices come from.</summary>
    public IReadOnlyList<ShardRun> ShardMap { get; init; } = [];

    /// <summary>Region 0 only: who is wanted, for terminals alone.</summary>
    public SealedFile? Sealed { get; init; }

    /// <summary>The files and the sealed one, with its tag for a root.</summary>
    internal IEnumerable<ListedFile> AllFiles =>
        Sealed is null ? Files : Files.Append(new ListedFile(Sealed.Description, Sealed.Bytes.Length, Sealed.Tag));
}
