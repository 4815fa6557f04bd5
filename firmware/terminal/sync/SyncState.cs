namespace ELicense.Terminal.Sync;

/// <summary>What a synchronisation is at.</summary>
public enum SyncState
{
    /// <summary>None was tried since the terminal started.</summary>
    Unknown = 0,
    Joining = 1,
    AskingTime = 2,
    TrustList = 3,
    Manifest = 4,
    Files = 5,

    /// <summary>The last one ended with everything up to date.</summary>
    Done = 6,

    /// <summary>The last one ended early; what was there before is still in use.</summary>
    Failed = 7,
}
