namespace ELicense.Verification.Trust;

/// <summary>What became of a trust list that was fetched.</summary>
public enum TrustNews
{
    Unknown = 0,

    /// <summary>It is in force from the next load on.</summary>
    Installed = 1,

    /// <summary>It is the present one.</summary>
    Unchanged = 2,

    /// <summary>The bytes are no trust list.</summary>
    NoTrustList = 3,

    /// <summary>No root key of this terminal has signed it.</summary>
    NotSigned = 4,

    /// <summary>It is older than one that was accepted.</summary>
    Older = 5,

    /// <summary>It has the sequence of one that was accepted, and says something else.</summary>
    Contradiction = 6,

    /// <summary>The store did not take it.</summary>
    NotStored = 7,
}
