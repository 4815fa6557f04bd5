namespace ELicense.Verification;

/// <summary>What a check found out. Unknown is neither of the others and never becomes one.</summary>
public enum Answer
{
    Unknown = 0,
    Yes = 1,
    No = 2,
}
