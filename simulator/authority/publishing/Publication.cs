namespace ELicense.Simulator.Authority.Publishing;

/// <summary>What was published.</summary>
public sealed record Publication(long TrustSequence, IReadOnlyList<PublishedRegion> Regions);
