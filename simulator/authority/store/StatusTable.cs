using System.Buffers.Binary;
using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Messages;

namespace ELicense.Simulator.Authority.Store;

/// <summary>The indices that were given out, and their states.</summary>
public sealed class StatusTable
{
    private const int Attempts = 16;

    private readonly AuthorityStore _store;

    internal StatusTable(AuthorityStore store) => _store = store;

    /// <summary>Takes an index; false when it is taken already.</summary>
    public bool Take(ListId list, int index) => _store.Execute(
        "INSERT OR IGNORE INTO status_entry (list, idx) VALUES ($list, $idx)", ("$list", list.Value), ("$idx", index)) == 1;

    /// <summary>Takes a random index in the newest shard of a kind and region, or in a new one when that is crowded.</summary>
    /// <returns>Null when all shards are full.</returns>
    public (ListId List, int Index)? TakeRandom(DocumentKind kind, int region, IRandomSource random)
    {
        // Sixteen misses in a row are rare (1 %) until three quarters of a shard are given out.
        for (int shard = NewestShard(kind, region); shard < ListId.Shards; shard++)
        {
            ListId list = new(kind, region, shard);
            for (int attempt = 0; attempt < Attempts; attempt++)
            {
                int index = RandomIndex(random);
                if (Take(list, index))
                {
                    return (list, index);
                }
            }
        }

        return null;
    }

    /// <summary>The highest shard in which an index was given out; 0 when there is none.</summary>
    public int NewestShard(DocumentKind kind, int region)
    {
        long? list = _store.Scalar(
            "SELECT max(list) FROM status_entry WHERE list BETWEEN $first AND $last",
            ("$first", new ListId(kind, region, 0).Value),
            ("$last", new ListId(kind, region, ListId.Shards - 1).Value));
        return list is null ? 0 : ListId.Of((int)list).Shard;
    }

    /// <summary>The regions in which an index was given out.</summary>
    public IReadOnlyList<int> Regions() => _store.Rows(
        "SELECT DISTINCT (list >> 8) & 1048575 AS region FROM status_entry ORDER BY region", row => row.GetInt32(0));

    public int StateOf(ListId list, int index) => (int)_store.Scalar(
        "SELECT state FROM status_entry WHERE list = $list AND idx = $idx", ("$list", list.Value), ("$idx", index))!;

    public void SetState(ListId list, int index, int state) => _store.Execute(
        "UPDATE status_entry SET state = $state WHERE list = $list AND idx = $idx",
        ("$state", state), ("$list", list.Value), ("$idx", index));

    public bool IsWanted(ListId list, int index) => _store.Scalar(
        "SELECT wanted FROM status_entry WHERE list = $list AND idx = $idx", ("$list", list.Value), ("$idx", index)) == 1;

    public void SetWanted(ListId list, int index, bool wanted) => _store.Execute(
        "UPDATE status_entry SET wanted = $wanted WHERE list = $list AND idx = $idx",
        ("$wanted", wanted ? 1 : 0), ("$list", list.Value), ("$idx", index));

    /// <summary>The entries of a kind and region that are not normal, in order; what is wanted is not among them.</summary>
    /// <returns>Indices counted from shard 0.</returns>
    public IReadOnlyList<ListedState> Listed(DocumentKind kind, int region) => _store.Rows(
        "SELECT list, idx, state FROM status_entry WHERE list BETWEEN $first AND $last AND state <> 0 ORDER BY list, idx",
        row => new ListedState(ListId.Of(row.GetInt32(0)).Shard * ListId.IndicesPerShard + row.GetInt32(1), row.GetByte(2)),
        ("$first", new ListId(kind, region, 0).Value),
        ("$last", new ListId(kind, region, ListId.Shards - 1).Value));

    private static int RandomIndex(IRandomSource random)
    {
        byte[] bytes = new byte[sizeof(int)];
        random.Fill(bytes);
        return BinaryPrimitives.ReadInt32BigEndian(bytes) & (ListId.IndicesPerShard - 1);
    }
}
