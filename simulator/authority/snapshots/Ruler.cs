namespace ELicense.Simulator.Authority.Snapshots;

/// <summary>
/// Which deltas lead from snapshot to snapshot (docs/status-lists.md, 7): like the marks of a ruler, the longer the rarer.
/// </summary>
internal static class Ruler
{
    // A manifest names all deltas to this many newest snapshots.
    private const int Window = 8;

    internal static bool IsPeriod(int period) => period is 8 or 16 or 32;

    /// <summary>The deltas that are published with a snapshot, the shortest first.</summary>
    internal static IEnumerable<(int From, int To)> LeadingTo(int sequence, int baseSequence, int period)
    {
        for (int span = 1; span <= period / 2 && sequence % span == 0 && sequence - span >= baseSequence; span *= 2)
        {
            yield return (sequence - span, sequence);
        }
    }

    /// <summary>The deltas from a snapshot to a later one, each the longest that is published.</summary>
    internal static IEnumerable<(int From, int To)> Chain(int from, int to, int period)
    {
        while (from < to)
        {
            int span = period / 2;
            while (from % span != 0 || from + span > to)
            {
                span /= 2;
            }

            yield return (from, from + span);
            from += span;
        }
    }

    /// <summary>All deltas that a snapshot's manifest names, by where they lead.</summary>
    internal static List<(int From, int To)> Listed(RegionSnapshot snapshot)
    {
        int first = Math.Max(snapshot.Base, snapshot.Sequence - Window) + 1;
        IEnumerable<(int From, int To)> recent = Enumerable.Range(first, snapshot.Sequence - first + 1)
            .SelectMany(sequence => LeadingTo(sequence, snapshot.Base, snapshot.RebasePeriod));
        IEnumerable<(int From, int To)> chain = Chain(snapshot.Base, snapshot.Sequence, snapshot.RebasePeriod);
        return [.. chain.Union(recent).OrderBy(delta => delta.To).ThenByDescending(delta => delta.From)];
    }
}
