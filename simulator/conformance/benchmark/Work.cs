namespace ELicense.Simulator.Conformance.Benchmark;

/// <summary>What an operation works on. Runs i = 0, 1, 2, ... are of different keys and messages.</summary>
internal abstract class Work
{
    /// <summary>Does what is not to be counted.</summary>
    internal virtual void Prepare(int i)
    {
    }

    /// <summary>Does what is to be counted.</summary>
    internal abstract void Run();

    /// <summary>Does again, of what is counted, the part that is to be taken off again.</summary>
    internal virtual void RunHash()
    {
    }

    /// <summary>The same by .NET; null where .NET has it not.</summary>
    internal virtual Action? Framework => null;

    /// <summary>The same by Bouncy Castle; null where it has it not.</summary>
    internal virtual Action? BouncyCastle => null;
}
