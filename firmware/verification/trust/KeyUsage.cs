namespace ELicense.Verification.Trust;

/// <summary>What a key may sign. A key for one is not enough for another.</summary>
public enum KeyUsage
{
    Unknown = 0,
    Credentials = 1,
    Status = 2,
    OnlineAnswers = 3,
}
