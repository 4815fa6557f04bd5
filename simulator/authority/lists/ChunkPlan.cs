namespace ELicense.Simulator.Authority.Lists;

/// <summary>How the next chunk of a list is coded, and how much of the list it takes.</summary>
/// <param name="HasRuns">Mode 1: each code stands for a run of indices with one state.</param>
/// <param name="GapBits">The Rice parameter k of the gaps.</param>
/// <param name="RunBits">The Rice parameter k2 of the run lengths; 0 without runs.</param>
/// <param name="Codes">Codes in the chunk.</param>
/// <param name="Entries">Listed indices that they stand for.</param>
/// <param name="Bits">What they take, skip entries included.</param>
internal readonly record struct ChunkPlan(bool HasRuns, int GapBits, int RunBits, int Codes, int Entries, int Bits)
{
    internal bool IsBetterThan(ChunkPlan other) => Entries != other.Entries ? Entries > other.Entries : Bits < other.Bits;
}
