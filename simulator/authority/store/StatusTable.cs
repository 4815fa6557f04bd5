using System.Buffers.Binary;
using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Rules;
using Microsoft.Data.Sqlite;

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

    /// <summary>Whether an index of this kind and region was given out.</summary>
    public bool HasAny(DocumentKind kind, int region) => _store.Scalar(
        "SELECT 1 FROM status_entry WHERE list BETWEEN $first AND $last LIMIT 1",
        ("$first", new ListId(kind, region, 0).Value), ("$last", new ListId(kind, region, ListId.Shards - 1).Value)) is not null;

    /// <summary>The regions in which an index was given out: found list by list, whatever the number of indices.</summary>
    public IReadOnlyList<int> Regions() => _store.Rows(
        """
        WITH RECURSIVE used (list) AS (
            SELECT min(list) FROM status_entry
            UNION ALL
            SELECT (SELECT min(list) FROM status_entry WHERE list > used.list) FROM used WHERE used.list IS NOT NULL)
        SELECT DISTINCT (list >> 8) & 1048575 AS region FROM used WHERE list IS NOT NULL ORDER BY region
        """,
        row => row.GetInt32(0));

    /// <summary>What applies to an entry that was given out.</summary>
    public StateSet StatesOf(ListId list, int index) => new((int)_store.Scalar(
        "SELECT states FROM status_entry WHERE list = $list AND idx = $idx", ("$list", list.Value), ("$idx", index))!);

    public void SetStates(ListId list, int index, StateSet states) => _store.Execute(
        "UPDATE status_entry SET states = $states WHERE list = $list AND idx = $idx",
        ("$states", states.Bits), ("$list", list.Value), ("$idx", index));

    public bool IsWanted(ListId list, int index) => _store.Scalar(
        "SELECT wanted FROM status_entry WHERE list = $list AND idx = $idx", ("$list", list.Value), ("$idx", index)) == 1;

    public void SetWanted(ListId list, int index, bool wanted) => _store.Execute(
        "UPDATE status_entry SET wanted = $wanted WHERE list = $list AND idx = $idx",
        ("$wanted", wanted ? 1 : 0), ("$list", list.Value), ("$idx", index));

    /// <summary>The entries of a kind and region to which states apply, in order; what is wanted is not among them.</summary>
    /// <param name="kind">The kind of the lists.</param>
    /// <param name="region">Their region.</param>
    /// <param name="choose">The one state that a list shows of several.</param>
    /// <returns>Indices counted from shard 0.</returns>
    internal ListedState[] Listed(DocumentKind kind, int region, Func<StateSet, byte> choose)
    {
        using SqliteCommand command = _store.Command(
            """
            SELECT list, idx, states FROM status_entry
            WHERE states <> 0 AND list BETWEEN $first AND $last ORDER BY list, idx
            """,
            ("$first", new ListId(kind, region, 0).Value),
            ("$last", new ListId(kind, region, ListId.Shards - 1).Value));
        using SqliteDataReader row = command.ExecuteReader();
        var entries = new List<ListedState>();
        while (row.Read())
        {
            int index = ListId.Of(row.GetInt32(0)).Shard * ListId.IndicesPerShard + row.GetInt32(1);
            entries.Add(new ListedState(index, choose(new StateSet(row.GetInt32(2)))));
        }

        return [.. entries];
    }

    /// <summary>Begins to write many entries, inside a transaction.</summary>
    internal StatusWriter Import()
    {
        // Rows that come in any order touch pages everywhere.
        _store.Execute("PRAGMA cache_size = -65536");
        return new StatusWriter(_store.Command(""));
    }

    /// <summary>Who is wanted, in the order of lists and indices.</summary>
    internal List<(ListId List, int Index)> Wanted() => _store.Rows(
        "SELECT list, idx FROM status_entry WHERE wanted = 1 ORDER BY list, idx",
        row => (ListId.Of(row.GetInt32(0)), row.GetInt32(1)));

    private static int RandomIndex(IRandomSource random)
    {
        byte[] bytes = new byte[sizeof(int)];
        random.Fill(bytes);
        return BinaryPrimitives.ReadInt32BigEndian(bytes) & (ListId.IndicesPerShard - 1);
    }
}
