namespace ELicense.Simulator.Bench.Events;

/// <summary>What a page shows, in the pieces in which it is sent.</summary>
internal enum BenchPart
{
    Unknown = 0,
    Bench,
    Terminal,
    Scan,
    Phones,
    Authority,
    Camera,
}
