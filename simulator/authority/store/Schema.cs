namespace ELicense.Simulator.Authority.Store;

/// <summary>The tables of an authority, schema version 1.</summary>
internal static class Schema
{
    // A list's number is ListId.Value. An index lives as long as the file: its row is never removed, so it is never reused.
    internal const string Sql = """
        CREATE TABLE signing_key (
            id INTEGER PRIMARY KEY,
            usage INTEGER NOT NULL,
            algorithm INTEGER NOT NULL,
            secret BLOB NOT NULL,
            issuers TEXT NOT NULL,
            kinds TEXT NOT NULL,
            not_before INTEGER NOT NULL,
            expires INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE status_entry (
            list INTEGER NOT NULL,
            idx INTEGER NOT NULL CHECK (idx BETWEEN 0 AND 1048575),
            state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 9),
            wanted INTEGER NOT NULL DEFAULT 0 CHECK (wanted IN (0, 1)),
            PRIMARY KEY (list, idx)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE credential (
            number INTEGER PRIMARY KEY,
            cti BLOB NOT NULL UNIQUE,
            kind INTEGER NOT NULL,
            list INTEGER NOT NULL,
            idx INTEGER NOT NULL,
            expires INTEGER NOT NULL,
            plate TEXT,
            vin_tail TEXT,
            message BLOB NOT NULL,
            FOREIGN KEY (list, idx) REFERENCES status_entry (list, idx)
        ) STRICT;

        CREATE INDEX credential_of_vehicle ON credential (plate, vin_tail, kind);

        CREATE TABLE owner_order (
            payload_hash BLOB PRIMARY KEY
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE sequence (
            name TEXT PRIMARY KEY,
            value INTEGER NOT NULL,
            issued_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """;
}
