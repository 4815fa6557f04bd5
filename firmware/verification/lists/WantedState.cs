namespace ELicense.Verification.Lists;

/// <summary>Whether this terminal can tell who is wanted. It says so in its own screens only: no verdict waits for it.</summary>
public enum WantedState
{
    Unknown = 0,

    /// <summary>The list that the newest national manifest names is open.</summary>
    Ready = 1,

    /// <summary>Provisioning gave this terminal no fleet key.</summary>
    NoKey = 2,

    /// <summary>No national manifest, or it names no such list.</summary>
    NotPublished = 3,

    /// <summary>The list is not here, or not opened yet.</summary>
    Missing = 4,

    /// <summary>It is here and cannot be read, or no fleet key of this terminal opens it.</summary>
    Damaged = 5,
}
