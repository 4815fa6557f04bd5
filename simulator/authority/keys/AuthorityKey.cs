namespace ELicense.Simulator.Authority.Keys;

/// <summary>A key of the authority, what it may sign and when.</summary>
public sealed record AuthorityKey
{
    public required KeyUsage Usage { get; init; }

    public required SigningKey SigningKey { get; init; }

    /// <summary>The iss codes that it may sign for; a status key's regions; empty for a root.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>The kinds of credentials that it may sign, or whose lists it may sign; empty for a root.</summary>
    public IReadOnlyList<int> Kinds { get; init; } = [];

    /// <summary>The first second at which it may be used, Unix time.</summary>
    public required long NotBefore { get; init; }

    /// <summary>The first second at which it may no longer be used.</summary>
    public required long Expires { get; init; }

    /// <summary>The kid in hex.</summary>
    public string IdText => Convert.ToHexStringLower(SigningKey.PublicKey.KeyId);

    public bool IsInForce(long now) => now >= NotBefore && now < Expires;
}
