using ELicense.Formats.Documents;

namespace ELicense.Simulator.Authority.Documents;

/// <summary>Kind 3, 检验标志.</summary>
public sealed record InspectionMarkRecord : DocumentRecord
{
    public override DocumentKind Kind => DocumentKind.InspectionMark;

    public override string? VehiclePlate => Plate;

    public override string? VehicleVinTail => VinTail;

    public required string Plate { get; init; }

    /// <summary>Last six characters of the VIN.</summary>
    public required string VinTail { get; init; }

    public required DateOnly ValidUntil { get; init; }

    protected override void Write(DocumentFields fields) => fields
        .Text(1, "plate", Plate, 16)
        .Characters(2, "last six of the VIN", VinTail, 6)
        .Day(3, "valid until", ValidUntil);
}
