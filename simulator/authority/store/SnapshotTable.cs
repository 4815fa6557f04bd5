using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Snapshots;

namespace ELicense.Simulator.Authority.Store;

/// <summary>
/// The snapshots that were taken to be published, as they were: list files are made from them and nothing else. None ever
/// changes.
/// </summary>
public sealed class SnapshotTable
{
    private const string Columns = "SELECT region, seq, base, period, issued_at FROM snapshot ";

    private readonly AuthorityStore _store;

    internal SnapshotTable(AuthorityStore store) => _store = store;

    internal void Add(RegionSnapshot snapshot) => _store.Execute(
        "INSERT INTO snapshot (region, seq, base, period, issued_at) VALUES ($region, $seq, $base, $period, $issued_at)",
        ("$region", snapshot.Region),
        ("$seq", snapshot.Sequence),
        ("$base", snapshot.Base),
        ("$period", snapshot.RebasePeriod),
        ("$issued_at", snapshot.IssuedAt));

    internal void AddList(RegionSnapshot snapshot, int kind, int shards, ReadOnlySpan<ListedState> entries) => _store.Execute(
        "INSERT INTO snapshot_list (region, seq, kind, shards, entries) VALUES ($region, $seq, $kind, $shards, $entries)",
        ("$region", snapshot.Region),
        ("$seq", snapshot.Sequence),
        ("$kind", kind),
        ("$shards", shards),
        ("$entries", SnapshotCodec.Encode(entries)));

    /// <summary>A region's newest snapshot; null when there is none.</summary>
    internal RegionSnapshot? Newest(int region) =>
        Read(Columns + "WHERE region = $region ORDER BY seq DESC LIMIT 1", ("$region", region));

    /// <summary>A snapshot that is kept.</summary>
    internal RegionSnapshot Get(int region, int sequence) =>
        Read(Columns + "WHERE region = $region AND seq = $seq", ("$region", region), ("$seq", sequence))
        ?? throw new InvalidDataException($"snapshot {sequence} of region {region} is missing");

    /// <summary>How many shards a list of a snapshot speaks for.</summary>
    internal int Shards(int region, int sequence, int kind) => (int)(_store.Scalar(
        "SELECT shards FROM snapshot_list WHERE region = $region AND seq = $seq AND kind = $kind",
        ("$region", region), ("$seq", sequence), ("$kind", kind))
        ?? throw new InvalidDataException($"list {kind} of snapshot {sequence} of region {region} is missing"));

    /// <summary>What a list of a snapshot says: indices counted from shard 0, ascending.</summary>
    internal ListedState[] Entries(int region, int sequence, int kind) => SnapshotCodec.Decode(_store.Rows(
        "SELECT entries FROM snapshot_list WHERE region = $region AND seq = $seq AND kind = $kind",
        row => row.GetFieldValue<byte[]>(0),
        ("$region", region), ("$seq", sequence), ("$kind", kind)) is [var entries]
        ? entries
        : throw new InvalidDataException($"list {kind} of snapshot {sequence} of region {region} is missing"));

    /// <summary>Removes the snapshots before a region's base: no file leads from them any more.</summary>
    internal void RemoveBefore(int region, int sequence)
    {
        (string, object?)[] parameters = [("$region", region), ("$seq", sequence)];
        _store.Execute("DELETE FROM snapshot_list WHERE region = $region AND seq < $seq", parameters);
        _store.Execute("DELETE FROM snapshot WHERE region = $region AND seq < $seq", parameters);
    }

    private RegionSnapshot? Read(string sql, params (string Name, object? Value)[] parameters) => _store.Rows(
        sql,
        row => new RegionSnapshot(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt64(4)),
        parameters).SingleOrDefault();
}
