namespace ELicense.Terminal.Sync;

/// <summary>How far a synchronisation is, for the screen that shows it.</summary>
public sealed class SyncProgress
{
    public SyncState State;

    /// <summary>The region whose lists are being fetched; GB/T 2260, 0 for the nation.</summary>
    public int Region;

    public int FilesDone;

    public int FileCount;

    /// <summary>Of all files of this region that were missing.</summary>
    public int BytesDone;

    public int ByteCount;

    /// <summary>Unix seconds of the last end with everything up to date; 0 when there was none.</summary>
    public long LastSuccess;

    /// <summary>
    /// The number of the phrase that says why the last one failed, a <see cref="SyncFault"/>; 0 when it did not.
    /// </summary>
    public int Fault;

    internal void Begin(int region)
    {
        State = SyncState.Manifest;
        Region = region;
        FilesDone = 0;
        FileCount = 0;
        BytesDone = 0;
        ByteCount = 0;
    }
}
