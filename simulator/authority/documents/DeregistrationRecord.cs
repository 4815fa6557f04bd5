using ELicense.Formats.Documents;

namespace ELicense.Simulator.Authority.Documents;

/// <summary>Kind 5, 注销证明.</summary>
public sealed record DeregistrationRecord : DocumentRecord
{
    public override DocumentKind Kind => DocumentKind.DeregistrationCertificate;

    public override string? VehiclePlate => Plate;

    public override string? VehicleVinTail => Vin.Length < 6 ? Vin : Vin[^6..];

    public required string Vin { get; init; }

    public required string Plate { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Such as 报废.</summary>
    public required string Reason { get; init; }

    public string? Recycler { get; init; }

    protected override void Write(DocumentFields fields) => fields
        .Characters(1, "VIN", Vin, 17)
        .Text(2, "plate", Plate, 16)
        .Day(3, "day", Day)
        .Text(4, "reason", Reason, 64)
        .OptionalText(5, "recycler", Recycler, 128);
}
