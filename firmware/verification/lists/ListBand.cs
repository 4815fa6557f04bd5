namespace ELicense.Verification.Lists;

/// <summary>How far a list can be relied on by its age (docs/status-lists.md, 6).</summary>
public enum ListBand
{
    Unknown = 0,

    /// <summary>The next one is not due yet.</summary>
    Current = 1,

    /// <summary>The next one is due, or the clock cannot tell.</summary>
    Ageing = 2,

    /// <summary>Older than the policy wants without asking elsewhere.</summary>
    Stale = 3,

    /// <summary>Past its limit: an index that is not listed has no known state, a listed one keeps its own.</summary>
    Expired = 4,
}
