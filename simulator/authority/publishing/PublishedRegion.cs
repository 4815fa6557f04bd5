using ELicense.Simulator.Authority.Lists;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>A region's manifest: its sequence, the list files that it names, and how many indices are not normal.</summary>
public sealed record PublishedRegion(int Region, int Sequence, IReadOnlyList<ListedFile> Files, int Listed);
