namespace ELicense.Verification;

/// <summary>What the officer is told (docs/verdicts.md).</summary>
public enum Verdict
{
    Unknown = 0,
    Pass = 1,
    Notice = 2,
    MustNotDrive = 3,
    NotValid = 4,
    Wanted = 5,
}
