namespace NFProjTools.Counting;

/// <summary>What the woven device assemblies count while they run. One thread at a time.</summary>
public static class Counters
{
    // Fields, not properties: woven code adds to them at every few instructions.
    public static long Instructions;
    public static long AllocatedBytes;
    public static long[] Calls = [];

    /// <summary>Counts a call of a member that is no device assembly's own.</summary>
    /// <param name="member">Its number.</param>
    public static void Call(int member) => Calls[member]++;

    /// <summary>Counts an array that was made, or a string or array that a library returned.</summary>
    public static void Made(object? made) => AllocatedBytes += DeviceHeap.SizeOf(made);

    public static void Reset()
    {
        Instructions = 0;
        AllocatedBytes = 0;
        Array.Clear(Calls);
    }
}
