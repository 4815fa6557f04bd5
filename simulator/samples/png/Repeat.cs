namespace ELicense.Simulator.Samples.Png;

/// <summary>One step of LZ77: a byte as it is, or so many bytes again from so far back.</summary>
/// <param name="Length">0 for a byte as it is.</param>
/// <param name="Value">The byte, or the distance.</param>
internal readonly record struct Repeat(int Length, int Value);
