namespace ELicense.Terminal.Sync;

/// <summary>A part of a synchronisation, done in steps that are never longer than one call of a driver on the network.</summary>
internal abstract class SyncTask
{
    /// <summary>
    /// A <see cref="SyncFault"/>: why it failed, or what is to be told although it did not; 0 when there is nothing.
    /// </summary>
    internal int Fault { get; private protected set; }

    /// <summary>True when the publisher cannot be reached or asks to wait: there is no use in going on.</summary>
    internal bool EndsRun { get; private protected set; }

    /// <summary>Seconds that the publisher asks to wait; 0 when it does not.</summary>
    internal int RetryAfter { get; private protected set; }

    internal abstract TaskState Step();

    private protected TaskState Fail(int fault)
    {
        Fault = fault;
        return TaskState.Failed;
    }

    /// <summary>Fails with what another task failed with.</summary>
    private protected TaskState Fail(SyncTask part)
    {
        EndsRun = part.EndsRun;
        RetryAfter = part.RetryAfter;
        return Fail(part.Fault);
    }
}
