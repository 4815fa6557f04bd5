namespace ELicense.Simulator.Authority.Keys;

/// <summary>What a key may sign; 1 to 3 are the trust list's numbers. A root signs trust lists and stands in none.</summary>
public enum KeyUsage
{
    Unknown = 0,
    Credentials = 1,
    Status = 2,
    OnlineAnswers = 3,
    Root = 4,
}
