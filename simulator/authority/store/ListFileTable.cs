using ELicense.Simulator.Authority.Lists;
using ELicense.Verification.Lists;
using Microsoft.Data.Sqlite;

namespace ELicense.Simulator.Authority.Store;

/// <summary>The list files that manifests name or have named, so that none is built twice or removed too early.</summary>
public sealed class ListFileTable
{
    private readonly AuthorityStore _store;

    internal ListFileTable(AuthorityStore store) => _store = store;

    /// <summary>Remembers that a manifest of a time names a file.</summary>
    internal void Name(ListedFile file, long time) => _store.Execute(
        """
        INSERT INTO list_file (root, region, kind, first_shard, index_count, type, from_seq, to_seq, length, listed_at)
        VALUES ($root, $region, $kind, $first_shard, $index_count, $type, $from_seq, $to_seq, $length, $time)
        ON CONFLICT (root) DO UPDATE SET listed_at = $time
        """,
        ("$root", file.Root),
        ("$region", file.Description.Region),
        ("$kind", file.Description.Kind),
        ("$first_shard", file.Description.FirstShard),
        ("$index_count", file.Description.IndexCount),
        ("$type", file.Description.Type),
        ("$from_seq", file.Description.FromSequence),
        ("$to_seq", file.Description.ToSequence),
        ("$length", file.Length),
        ("$time", time));

    /// <summary>The files of a kind and region that lead from one snapshot to another, by shards.</summary>
    /// <param name="what">The shards do not count.</param>
    internal List<ListedFile> Find(LsfDescription what) => _store.Rows(
        """
        SELECT first_shard, index_count, length, root FROM list_file
        WHERE region = $region AND to_seq = $to AND kind = $kind AND type = $type AND from_seq = $from ORDER BY first_shard
        """,
        row => Read(row, what),
        ("$region", what.Region),
        ("$to", what.ToSequence),
        ("$kind", what.Kind),
        ("$type", what.Type),
        ("$from", what.FromSequence));

    /// <summary>The names of all files that a manifest of this time or a later one has named; the others are forgotten.</summary>
    internal HashSet<string> NamedSince(long time)
    {
        _store.Execute("DELETE FROM list_file WHERE listed_at < $time", ("$time", time));
        return [.. _store.Rows("SELECT type, root FROM list_file", row => NameOf(row.GetInt32(0), row.GetFieldValue<byte[]>(1)))];
    }

    private static string NameOf(int type, byte[] root) =>
        type == ListType.Wanted ? SealedFile.NameOf(root) : ListedFile.NameOf(root);

    private static ListedFile Read(SqliteDataReader row, LsfDescription what) => new(
        what with { FirstShard = row.GetInt32(0), IndexCount = row.GetInt32(1) }, row.GetInt32(2), row.GetFieldValue<byte[]>(3));
}
