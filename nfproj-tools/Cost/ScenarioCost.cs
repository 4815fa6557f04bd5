namespace NFProjTools.Cost;

/// <summary>What one scenario costs on the device.</summary>
/// <param name="Name">The scenario.</param>
/// <param name="Instructions">Executed IL instructions of the device assemblies; what library calls execute comes on top.</param>
/// <param name="Allocated">Bytes allocated by them, or returned by libraries, as if nothing were collected.</param>
/// <param name="Idle">Bytes reachable while the terminal waits for this work.</param>
/// <param name="Calls">Calls of nanoFramework's members, most frequent first.</param>
internal sealed record ScenarioCost(
    string Name, double Instructions, double Allocated, long Idle, IReadOnlyList<LibraryCallCount> Calls)
{
    public double Heap => Idle + Allocated;
}
