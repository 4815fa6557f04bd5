using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Store;

namespace ELicense.Simulator.Authority.Snapshots;

/// <summary>One kind's lists of a region's snapshots, each read once.</summary>
internal sealed class SnapshotLists(SnapshotTable snapshots, int region, int kind)
{
    private readonly Dictionary<int, ListedState[]> _lists = [];

    /// <summary>A snapshot's entries inside a coverage, as its files count them.</summary>
    internal ReadOnlySpan<ListedState> At(int sequence, Coverage coverage)
    {
        if (!_lists.TryGetValue(sequence, out ListedState[]? list))
        {
            list = snapshots.Entries(region, sequence, kind);
            _lists.Add(sequence, list);
        }

        return coverage.Cut(list);
    }
}
