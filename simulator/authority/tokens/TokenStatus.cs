namespace ELicense.Simulator.Authority.Tokens;

/// <summary>What a Status List Token says of a list state: less, on purpose, because everybody can read it.</summary>
public static class TokenStatus
{
    public const int Valid = 0;
    public const int Invalid = 1;
    public const int Suspended = 2;

    /// <summary>Application specific: something is to be told.</summary>
    public const int Notice = 3;

    // By list state 0 to 9 (docs/status-lists.md, 2). Moved is in order; wanted is in no token.
    private static readonly byte[] s_ofState =
        [Valid, Notice, Valid, Invalid, Suspended, Suspended, Suspended, Suspended, Invalid, Invalid];

    public static int Of(int state) => s_ofState[state];
}
