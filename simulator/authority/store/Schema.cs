namespace ELicense.Simulator.Authority.Store;

/// <summary>The tables of an authority, schema version 2.</summary>
internal static class Schema
{
    // A list's number is ListId.Value, an entry's states the bits of StateSet, a snapshot's entries those of SnapshotCodec. An
    // index lives as long as the file: its row is never removed, so it is never reused.
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
            states INTEGER NOT NULL DEFAULT 0 CHECK (states BETWEEN 0 AND 1023),
            wanted INTEGER NOT NULL DEFAULT 0 CHECK (wanted IN (0, 1)),
            PRIMARY KEY (list, idx)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX status_listed ON status_entry (list, idx, states) WHERE states <> 0;

        CREATE INDEX status_wanted ON status_entry (list, idx) WHERE wanted = 1;

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

        CREATE TABLE snapshot (
            region INTEGER NOT NULL,
            seq INTEGER NOT NULL,
            base INTEGER NOT NULL,
            period INTEGER NOT NULL,
            issued_at INTEGER NOT NULL,
            PRIMARY KEY (region, seq)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE snapshot_list (
            region INTEGER NOT NULL,
            seq INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            shards INTEGER NOT NULL,
            entries BLOB NOT NULL,
            PRIMARY KEY (region, seq, kind),
            FOREIGN KEY (region, seq) REFERENCES snapshot (region, seq)
        ) STRICT;

        CREATE TABLE list_file (
            root BLOB PRIMARY KEY,
            region INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            first_shard INTEGER NOT NULL,
            index_count INTEGER NOT NULL,
            type INTEGER NOT NULL,
            from_seq INTEGER NOT NULL,
            to_seq INTEGER NOT NULL,
            length INTEGER NOT NULL,
            listed_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX list_file_of_snapshot ON list_file (region, to_seq);

        CREATE TABLE fleet_key (
            id INTEGER PRIMARY KEY,
            secret BLOB NOT NULL CHECK (length(secret) = 32)
        ) STRICT;
        """;
}
