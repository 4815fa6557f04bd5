using ELicense.Simulator.Authority.Keys;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>A region's part of it.</summary>
internal sealed record RegionSnapshot(int Region, int Sequence, AuthorityKey Key, IReadOnlyList<ListSnapshot> Lists);
