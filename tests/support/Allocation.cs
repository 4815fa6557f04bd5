namespace ELicense.Tests.Support;

/// <summary>What a piece of work allocates once it is warm.</summary>
public static class Allocation
{
    private const int Runs = 5;

    /// <summary>The least that this thread allocates in several runs: what the first use of something allocates does not count.</summary>
    public static long Least(Action work) => Enumerable.Range(0, Runs).Min(_ => Of(work));

    private static long Of(Action work)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
