using ELicense.Simulator.Authority.Messages;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>The limits that the trust list sets for terminals.</summary>
public sealed record TrustPolicy
{
    /// <summary>Seconds, either way, within which a proof is the holder's own.</summary>
    public int ProofFreshSeconds { get; init; } = 60;

    /// <summary>Seconds, either way, within which an old proof may be a wrong clock.</summary>
    public int ProofToleratedSeconds { get; init; } = 600;

    /// <summary>Seconds after its issue at which a status list is stale.</summary>
    public int ListStaleSeconds { get; init; } = 259200;

    /// <summary>Seconds within which a challenge has to be answered.</summary>
    public int ChallengeSeconds { get; init; } = 120;

    /// <summary>Days before the end of a licence at which its holder is reminded.</summary>
    public int ExpiringSoonDays { get; init; } = 30;

    /// <summary>Seconds, either way, within which an online answer is one of now.</summary>
    public int AnswerFreshSeconds { get; init; } = 60;

    internal DeterministicMap Encode() => new DeterministicMap()
        .Add(1, ProofFreshSeconds)
        .Add(2, ProofToleratedSeconds)
        .Add(3, ListStaleSeconds)
        .Add(4, ChallengeSeconds)
        .Add(5, ExpiringSoonDays)
        .Add(6, AnswerFreshSeconds);
}
