namespace ELicense.Simulator.Bench.Terminal;

/// <summary>The three keys of a handheld.</summary>
internal enum BenchKey
{
    Unknown = 0,
    Scan,
    Up,
    Down,
}
