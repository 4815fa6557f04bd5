namespace ELicense.Simulator.Audit;

/// <summary>What an examination of a log came to.</summary>
public enum AuditFinding
{
    Unknown = 0,

    /// <summary>Every entry is there and as the terminal wrote it.</summary>
    Whole = 1,
    Empty = 2,

    /// <summary>An entry is not there, and later ones are.</summary>
    Missing = 3,

    /// <summary>An entry does not carry the tag that it must have.</summary>
    Changed = 4,

    /// <summary>Two different entries have one number.</summary>
    Doubled = 5,
}
