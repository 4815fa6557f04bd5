using ELicense.Simulator.Authority.Lists;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>A kind's list: the indices that it speaks for, and those that are not normal.</summary>
internal sealed record ListSnapshot(int Kind, int IndexCount, IReadOnlyList<ListedState> Entries);
