namespace ELicense.Simulator.Bench.Authority;

/// <summary>What a person at the bench asks the authority to issue. What is left out has a specimen's usual value.</summary>
internal sealed record IssueForm
{
    /// <summary>"driving-licence", "vehicle-licence", "inspection-mark" or "deregistration".</summary>
    public required string Kind { get; init; }

    /// <summary>The phone that gets it.</summary>
    public required string Phone { get; init; }

    /// <summary>True for the office that signs with SM2 and for a phone with an SM2 key; P-256 else.</summary>
    public bool IsSm2 { get; init; }

    public string? Classes { get; init; }

    public int? Points { get; init; }

    public string? Plate { get; init; }

    public string? VehicleType { get; init; }

    /// <summary>The last day of the licence, or of the inspection.</summary>
    public DateOnly? Until { get; init; }
}
