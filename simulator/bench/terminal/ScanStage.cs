namespace ELicense.Simulator.Bench.Terminal;

/// <summary>A piece of a scan on the device, in milliseconds since the scan began.</summary>
/// <param name="Name">Which: "look", "code", "verify", "signal", "panel".</param>
internal sealed record ScanStage(string Name, double Start, double End);
