using ELicense.Formats.Documents;

namespace ELicense.Simulator.Authority.Documents;

/// <summary>Kind 1, 驾驶证.</summary>
public sealed record DrivingLicenceRecord : DocumentRecord
{
    public override DocumentKind Kind => DocumentKind.DrivingLicence;

    public required string Name { get; init; }

    /// <summary>ISO 5218: 0 not known, 1 male, 2 female, 9 not applicable.</summary>
    public required int Sex { get; init; }

    public required int BirthYear { get; init; }

    /// <summary>Last four characters of the citizen's ID number.</summary>
    public required string IdTail { get; init; }

    public required string Number { get; init; }

    /// <summary>Vehicle classes one after another: "C1", "A1A2D".</summary>
    public required string Classes { get; init; }

    public required DateOnly FirstIssue { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day; <see cref="DateOnly.MaxValue"/> for 长期.</summary>
    public required DateOnly ValidUntil { get; init; }

    public int? Points { get; init; }

    public string? Conditions { get; init; }

    public string? FileNumber { get; init; }

    public required string IssuingOffice { get; init; }

    protected override void Write(DocumentFields fields)
    {
        fields
            .Text(1, "name", Name, 128)
            .Number(2, "sex", Sex is 0 or 1 or 2 or 9 ? Sex : -1, 0, 9)
            .Number(3, "birth year", BirthYear, 1800, 9999)
            .Characters(4, "last four of the ID number", IdTail, 4)
            .Text(5, "licence number", Number, 32)
            .Text(6, "classes", Classes, 32)
            .Day(7, "first issue", FirstIssue)
            .Day(8, "valid from", ValidFrom)
            .Day(9, "valid until", ValidUntil)
            .OptionalText(11, "conditions", Conditions, 64)
            .OptionalText(12, "file number", FileNumber, 32)
            .Text(13, "issuing office", IssuingOffice, 128);
        if (Points is { } points)
        {
            fields.Number(10, "points", points, 0, 99);
        }
    }
}
