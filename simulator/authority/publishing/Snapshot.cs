using ELicense.Simulator.Authority.Keys;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>Everything that one run publishes, as it stood in the authority's file at one moment.</summary>
internal sealed record Snapshot
{
    internal required DateTimeOffset Time { get; init; }

    internal required AuthorityKey Root { get; init; }

    internal required TrustListContent TrustList { get; init; }

    internal required IReadOnlyList<SignedRegion> Regions { get; init; }

    /// <summary>Null for an authority that does not publish for the country.</summary>
    internal CountrySnapshot? Country { get; init; }
}
