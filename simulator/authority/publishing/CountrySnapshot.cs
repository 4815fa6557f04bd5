using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Snapshots;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>The country's: who is wanted, and the key that hides it.</summary>
internal sealed record CountrySnapshot(
    RegionSnapshot Snapshot, AuthorityKey Key, byte[] FleetKey, IReadOnlyList<(ListId List, int Index)> Wanted);
