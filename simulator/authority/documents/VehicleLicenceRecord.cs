using ELicense.Formats.Documents;

namespace ELicense.Simulator.Authority.Documents;

/// <summary>Kind 2, 行驶证.</summary>
public sealed record VehicleLicenceRecord : DocumentRecord
{
    public override DocumentKind Kind => DocumentKind.VehicleLicence;

    public override string? VehiclePlate => Plate;

    public override string? VehicleVinTail => Vin.Length < 6 ? Vin : Vin[^6..];

    public required string Plate { get; init; }

    /// <summary>Code of the plate's type, "02".</summary>
    public required string PlateType { get; init; }

    public required string VehicleType { get; init; }

    public required string Owner { get; init; }

    public required string Use { get; init; }

    public required string MakeAndModel { get; init; }

    public required string Vin { get; init; }

    public string? Engine { get; init; }

    public required DateOnly Registered { get; init; }

    public required DateOnly Issued { get; init; }

    public required DateOnly InspectionUntil { get; init; }

    public DateOnly? InsuranceUntil { get; init; }

    protected override void Write(DocumentFields fields) => fields
        .Text(1, "plate", Plate, 16)
        .Text(2, "plate type", PlateType, 8)
        .Text(3, "vehicle type", VehicleType, 32)
        .Text(4, "owner", Owner, 128)
        .Text(5, "use", Use, 32)
        .Text(6, "make and model", MakeAndModel, 64)
        .Characters(7, "VIN", Vin, 17)
        .OptionalText(8, "engine number", Engine, 32)
        .Day(9, "registered", Registered)
        .Day(10, "issued", Issued)
        .Day(11, "inspection until", InspectionUntil)
        .OptionalDay(12, "insurance until", InsuranceUntil);
}
