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

    public TrustPolicy Policy { get; init; } = new();

    public IReadOnlyList<VerdictRow> Verdicts { get; init; } = [];
}
