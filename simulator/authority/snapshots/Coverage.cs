using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Messages;

namespace ELicense.Simulator.Authority.Snapshots;

/// <summary>The run of shards that a file speaks for.</summary>
internal readonly record struct Coverage(int FirstShard, int ShardCount)
{
    internal int IndexCount => ShardCount * ListId.IndicesPerShard;

    internal static Coverage Of(LsfDescription file) => new(file.FirstShard, file.IndexCount / ListId.IndicesPerShard);

    /// <summary>A list's entries in these shards, counted from the first of them.</summary>
    /// <param name="list">Ascending, counted from shard 0.</param>
    internal ReadOnlySpan<ListedState> Cut(ReadOnlySpan<ListedState> list)
    {
        int start = FirstShard * ListId.IndicesPerShard;
        ReadOnlySpan<ListedState> part = list[CountBelow(list, start)..CountBelow(list, start + IndexCount)];
        if (start == 0)
        {
            return part;
        }

        ListedState[] moved = part.ToArray();
        for (int i = 0; i < moved.Length; i++)
        {
            moved[i] = moved[i] with { Index = moved[i].Index - start };
        }

        return moved;
    }

    /// <summary>Cuts it into so many runs of shards with about the same number of entries each.</summary>
    /// <param name="parts">At most the number of shards.</param>
    /// <param name="entries">Counted from the first shard.</param>
    internal List<Coverage> Split(int parts, ReadOnlySpan<ListedState> entries)
    {
        var runs = new List<Coverage>();
        int first = 0;
        for (int left = parts; left > 0; left--)
        {
            int end = left == 1 ? ShardCount : End(first, left, parts, entries);
            runs.Add(new Coverage(FirstShard + first, end - first));
            first = end;
        }

        return runs;
    }

    // Where its share of the entries is reached; each of the parts that are left needs a shard.
    private int End(int first, int left, int parts, ReadOnlySpan<ListedState> entries)
    {
        long share = (long)entries.Length * (parts - left + 1) / parts;
        int end = first + 1;
        while (end <= ShardCount - left && CountBelow(entries, end * ListId.IndicesPerShard) < share)
        {
            end++;
        }

        return end;
    }

    private static int CountBelow(ReadOnlySpan<ListedState> list, int index)
    {
        int low = 0;
        for (int high = list.Length; low < high;)
        {
            int middle = low + (high - low) / 2;
            if (list[middle].Index < index)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
