namespace ELicense.Simulator.Authority.Publishing;

/// <summary>How long what is published holds, and what the trust list sets for terminals.</summary>
public sealed record PublishSettings
{
    /// <summary>How long a trust list decides who is trusted.</summary>
    public TimeSpan TrustLifetime { get; init; } = TimeSpan.FromDays(90);

    /// <summary>When the next manifest is due.</summary>
    public TimeSpan NextUpdate { get; init; } = TimeSpan.FromHours(24);

    /// <summary>When terminals stop to conclude anything from absence.</summary>
    public TimeSpan NotAfter { get; init; } = TimeSpan.FromDays(14);

    /// <summary>A new base comes with each sequence that this divides: 8, 16 or 32. It changes with the next base.</summary>
    public int RebasePeriod { get; init; } = 8;

    /// <summary>How long a file stays after the last manifest that named it: what caches may keep a manifest for.</summary>
    public TimeSpan KeepUnnamed { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Whether Token Status Lists for other verifiers are written too.</summary>
    public bool HasTokens { get; init; } = true;

    public TrustPolicy Policy { get; init; } = new();

    public IReadOnlyList<VerdictRow> Verdicts { get; init; } = [];

    public IReadOnlyList<LetterRow> Letters { get; init; } = [];

    /// <summary>What verifiers who are no officers may see.</summary>
    public IReadOnlyList<DisclosureRow> Disclosures { get; init; } = DisclosureRow.Usual;
}
