using ELicense.Verification;

namespace ELicense.Simulator.Scan;

/// <summary>What came of one FILE.</summary>
/// <param name="File">As it was named.</param>
/// <param name="Input">What was in it.</param>
/// <param name="Report">What the terminal says; null when there was no code to examine.</param>
/// <param name="Challenge">The six digits that the terminal now shows; null when it asks for none.</param>
public sealed record ScanResult(string File, CodeInput Input, Report? Report, string? Challenge);
