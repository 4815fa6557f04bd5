namespace ELicense.Verification.Trust;

/// <summary>How a signed list stands to the newest of its subject that this terminal has accepted.</summary>
public enum Succession
{
    Unknown = 0,

    /// <summary>It follows, or is the first.</summary>
    Newer = 1,

    /// <summary>It is that one.</summary>
    Same = 2,

    /// <summary>It comes before, by its sequence or its time.</summary>
    Older = 3,

    /// <summary>It has the same sequence and says something else: somebody signs twice, or signs what others wrote.</summary>
    Contradiction = 4,
}
