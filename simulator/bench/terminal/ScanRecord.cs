using ELicense.Verification;

namespace ELicense.Simulator.Bench.Terminal;

/// <summary>The last scan: what came out of it and how long the device took.</summary>
/// <param name="Number">Counts scans, so that a page knows a new one.</param>
/// <param name="Verdict">What the officer is told.</param>
/// <param name="IsGenuine">The document is the authority's own.</param>
/// <param name="Reasons">Number and figure of each, gravest first.</param>
/// <param name="Stages">The device's timeline.</param>
internal sealed record ScanRecord(
    int Number, Verdict Verdict, bool IsGenuine, IReadOnlyList<ScanReason> Reasons, IReadOnlyList<ScanStage> Stages);
