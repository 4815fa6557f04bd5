using ELicense.Simulator.Authority.Service;

namespace ELicense.Simulator.Authority.Store;

/// <summary>The terminals that were provisioned for this authority, with the secret that each shares with it.</summary>
public sealed class DeviceTable
{
    internal const string Sql = """
        CREATE TABLE device (
            id TEXT PRIMARY KEY,
            secret BLOB NOT NULL CHECK (length(secret) = 32),
            provisioned_at INTEGER NOT NULL,
            counter INTEGER NOT NULL DEFAULT 0
        ) STRICT, WITHOUT ROWID;
        """;

    private readonly AuthorityStore _store;

    internal DeviceTable(AuthorityStore store) => _store = store;

    /// <summary>Registers a terminal; false when its id is taken.</summary>
    public bool Add(string id, byte[] secret, long now) => _store.Execute(
        "INSERT OR IGNORE INTO device (id, secret, provisioned_at) VALUES ($id, $secret, $now)",
        ("$id", id), ("$secret", secret), ("$now", now)) == 1;

    /// <summary>A terminal; null when there is none of this id.</summary>
    public RegisteredDevice? Find(string id) => _store.Rows(
        "SELECT secret FROM device WHERE id = $id",
        row => new RegisteredDevice(id, row.GetFieldValue<byte[]>(0)),
        ("$id", id)).SingleOrDefault();

    /// <summary>The ids of all.</summary>
    public IReadOnlyList<string> Ids() => _store.Rows("SELECT id FROM device ORDER BY id", row => row.GetString(0));

    /// <summary>Uses a message's counter up; false when it, or a higher one, was used before.</summary>
    public bool TakeCounter(string id, long counter) => _store.Execute(
        "UPDATE device SET counter = $counter WHERE id = $id AND counter < $counter", ("$id", id), ("$counter", counter)) == 1;
}
