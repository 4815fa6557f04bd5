namespace ELicense.Simulator.Authority.Publishing;

/// <summary>A region's manifest: its sequence, its list files, and how many indices they list.</summary>
public sealed record PublishedRegion(int Region, int Sequence, IReadOnlyList<string> Files, int Listed);
