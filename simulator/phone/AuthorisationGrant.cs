using ELicense.Simulator.Authority.Documents;

namespace ELicense.Simulator.Phone;

/// <summary>What an owner types into the phone to lend a vehicle.</summary>
public sealed record AuthorisationGrant
{
    public required string Grantee { get; init; }

    /// <summary>Last four characters of the grantee's ID number.</summary>
    public required string GranteeIdTail { get; init; }

    public required IReadOnlyList<Purpose> Purposes { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required DateOnly ValidUntil { get; init; }
}
