namespace ELicense.Simulator.Authority.Snapshots;

/// <summary>A region's states as they stood at one moment, under their sequence number.</summary>
/// <param name="Region">GB/T 2260; 0 for the country.</param>
/// <param name="Sequence">The snapshot's number.</param>
/// <param name="Base">The snapshot whose bases its deltas are laid over; its own number when it is one.</param>
/// <param name="RebasePeriod">8, 16 or 32; the base's.</param>
/// <param name="IssuedAt">Unix seconds.</param>
internal sealed record RegionSnapshot(int Region, int Sequence, int Base, int RebasePeriod, long IssuedAt)
{
    internal bool IsBase => Sequence == Base;
}
