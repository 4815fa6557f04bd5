using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Snapshots;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>A region's snapshot and the key for its manifest and tokens.</summary>
internal sealed record SignedRegion(RegionSnapshot Snapshot, AuthorityKey Key);
