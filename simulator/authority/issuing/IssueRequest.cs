using ELicense.Simulator.Authority.Documents;

namespace ELicense.Simulator.Authority.Issuing;

/// <summary>What a credential is asked for.</summary>
public sealed record IssueRequest
{
    /// <summary>The iss claim: code of the division that issues, "320500".</summary>
    public required string Issuer { get; init; }

    public required DocumentRecord Document { get; init; }

    /// <summary>A <see cref="Messages.HolderKeyRequest"/> of the holder's phone; null for kinds 3 and 5.</summary>
    public byte[]? HolderKeyRequest { get; init; }

    /// <summary>The day on which the photo on the holder's ID was taken; driving licences need it.</summary>
    public DateOnly? PhotoTaken { get; init; }

    /// <summary>From when it holds; null for now.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Until when it holds; null for the kind's usual time, but no longer than the issuing key.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The kid in hex of the key that has to sign; null for the oldest that may.</summary>
    public string? KeyId { get; init; }

    /// <summary>An index in the newest shard; null for a random one.</summary>
    public int? StatusIndex { get; init; }

    /// <summary>True for an inspection mark that shares the status entry of the vehicle's licence.</summary>
    public bool FollowsVehicle { get; init; }
}
