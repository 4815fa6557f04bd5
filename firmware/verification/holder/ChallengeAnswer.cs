namespace ELicense.Verification.Holder;

/// <summary>What became of digits that a phone has signed.</summary>
public enum ChallengeAnswer
{
    Unknown = 0,
    Right = 1,

    /// <summary>No challenge is open, it is too late, or the digits are others.</summary>
    NotAsked = 2,
}
