using System.Collections;

namespace ELicense.Verification.Lists;

/// <summary>
/// The files of a manifest that speak for the same indices of one kind: a base with the deltas laid over it, or a hot list alone.
/// </summary>
public sealed class ListCoverage
{
    // Of the sequences of one rebase period a manifest lists no more; and so the search for a chain is bounded.
    private const int DeltaLimit = 64;

    private readonly ArrayList _deltas = new ArrayList();
    private readonly int _region;

    private ListCoverage(ManifestEntry first)
    {
        _region = first.Region;
        Kind = first.Kind;
        FirstShard = first.FirstShard;
        IndexCount = first.IndexCount;
        IsHot = first.Type == ListType.Hot;
    }

    public int Kind { get; }

    public int FirstShard { get; }

    public int IndexCount { get; }

    public bool IsHot { get; }

    /// <summary>The base, or the hot list; null when the manifest lists deltas alone.</summary>
    public ManifestEntry Base { get; private set; }

    public int DeltaCount => _deltas.Count;

    public ManifestEntry Delta(int number) => (ManifestEntry)_deltas[number];

    /// <summary>Where an index of a shard stands in the files; -1 when they do not speak for it.</summary>
    /// <param name="shard">0 to 255.</param>
    /// <param name="index">Below 2^20.</param>
    public int IndexInFile(int shard, int index)
    {
        // At most 255 * 2^20 + 2^20: no overflow.
        int x = (shard - FirstShard) * ListId.IndicesPerShard + index;
        return shard >= FirstShard && x < IndexCount ? x : -1;
    }

    public bool IsOf(int region) => _region == region;

    /// <summary>True when both speak for some index of the same kind.</summary>
    public bool Overlaps(ListCoverage other)
    {
        // Shards of 2^20 indices, rounded up; at most 255 + 2,048.
        int end = FirstShard + ((IndexCount - 1) >> ListId.IndexBits) + 1;
        int otherEnd = other.FirstShard + ((other.IndexCount - 1) >> ListId.IndexBits) + 1;
        return Kind == other.Kind && IsHot == other.IsHot && FirstShard < otherEnd && other.FirstShard < end;
    }

    /// <summary>Sorts the files of a manifest into coverages; null when two of them claim the same place.</summary>
    internal static ListCoverage[] Group(ManifestEntry[] entries)
    {
        var coverages = new ArrayList();
        for (int i = 0; i < entries.Length; i++)
        {
            ListCoverage coverage = Find(coverages, entries[i]);
            if (coverage == null)
            {
                coverage = new ListCoverage(entries[i]);
                coverages.Add(coverage);
            }

            if (!coverage.Add(entries[i]))
            {
                return null;
            }
        }

        return (ListCoverage[])coverages.ToArray(typeof(ListCoverage));
    }

    private static ListCoverage Find(ArrayList coverages, ManifestEntry entry)
    {
        for (int i = 0; i < coverages.Count; i++)
        {
            var coverage = (ListCoverage)coverages[i];
            if (coverage.Kind == entry.Kind && coverage.FirstShard == entry.FirstShard
                && coverage.IndexCount == entry.IndexCount && coverage.IsHot == (entry.Type == ListType.Hot))
            {
                return coverage;
            }
        }

        return null;
    }

    private bool Add(ManifestEntry entry)
    {
        if (entry.Type == ListType.Delta)
        {
            _deltas.Add(entry);
            return _deltas.Count <= DeltaLimit && entry.FromSequence < entry.ToSequence;
        }

        bool isFirst = Base == null;
        Base = entry;
        return isFirst && entry.FromSequence == 0;
    }
}
