using ELicense.Formats.Documents;

namespace ELicense.Simulator.Authority.Documents;

/// <summary>Kind 4, 授权.</summary>
public sealed record AuthorisationRecord : DocumentRecord
{
    public override DocumentKind Kind => DocumentKind.Authorisation;

    public override string? VehiclePlate => Plate;

    public override string? VehicleVinTail => VinTail;

    public required string Plate { get; init; }

    /// <summary>Last six characters of the VIN.</summary>
    public required string VinTail { get; init; }

    public required string Owner { get; init; }

    public required string Grantee { get; init; }

    /// <summary>Last four characters of the grantee's ID number.</summary>
    public required string GranteeIdTail { get; init; }

    /// <summary>One to five of <see cref="Purpose"/>, none twice.</summary>
    public required IReadOnlyList<Purpose> Purposes { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required DateOnly ValidUntil { get; init; }

    protected override void Write(DocumentFields fields) => fields
        .Text(1, "plate", Plate, 16)
        .Characters(2, "last six of the VIN", VinTail, 6)
        .Text(3, "owner", Owner, 128)
        .Text(4, "grantee", Grantee, 128)
        .Characters(5, "last four of the grantee's ID number", GranteeIdTail, 4)
        .Numbers(6, "purposes", [.. Purposes.Select(purpose => (int)purpose)], 8)
        .Day(7, "valid from", ValidFrom)
        .Day(8, "valid until", ValidUntil);
}
