namespace ELicense.Simulator.Authority.Store;

/// <summary>
/// The log entries that terminals have sent, as they were sent. Two different ones under one number are both kept: that is what
/// an examination looks for.
/// </summary>
public sealed class AuditTable
{
    internal const string Sql = """
        CREATE TABLE audit_entry (
            device TEXT NOT NULL REFERENCES device (id),
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            entry BLOB NOT NULL CHECK (length(entry) = 32),
            received_at INTEGER NOT NULL,
            PRIMARY KEY (device, sequence, entry)
        ) STRICT, WITHOUT ROWID;
        """;

    private readonly AuthorityStore _store;

    internal AuditTable(AuthorityStore store) => _store = store;

    public void Add(string device, int sequence, byte[] entry, long now) => _store.Execute(
        "INSERT OR IGNORE INTO audit_entry (device, sequence, entry, received_at) VALUES ($device, $sequence, $entry, $now)",
        ("$device", device), ("$sequence", sequence), ("$entry", entry), ("$now", now));

    /// <summary>The highest number of a terminal; 0 when there is none.</summary>
    public int Last(string device) =>
        (int)(_store.Scalar("SELECT max(sequence) FROM audit_entry WHERE device = $device", ("$device", device)) ?? 0);

    /// <summary>All entries of a terminal by their numbers.</summary>
    public IReadOnlyList<(int Sequence, byte[] Stored)> Of(string device) => _store.Rows(
        "SELECT sequence, entry FROM audit_entry WHERE device = $device ORDER BY sequence",
        row => (row.GetInt32(0), row.GetFieldValue<byte[]>(1)),
        ("$device", device));
}
