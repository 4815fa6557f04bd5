namespace ELicense.Simulator.Authority.Documents;

/// <summary>What an owner authorises for (docs/format.md, section 5).</summary>
public enum Purpose
{
    Unknown = 0,
    Driving = 1,
    Inspection = 2,
    Violations = 3,
    Accidents = 4,
    Counter = 5,
}
