using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using Microsoft.Data.Sqlite;

namespace ELicense.Simulator.Authority.Facts;

/// <summary>Dynamic facts and portraits by entry of a status list.</summary>
public sealed class FactTable
{
    internal const string Sql = """
        CREATE TABLE fact (
            list INTEGER NOT NULL,
            idx INTEGER NOT NULL,
            letters TEXT NOT NULL DEFAULT '',
            inspection_until TEXT,
            mortgaged INTEGER CHECK (mortgaged IN (0, 1)),
            violations INTEGER,
            accidents INTEGER,
            points INTEGER,
            portrait BLOB CHECK (length(portrait) = 640),
            PRIMARY KEY (list, idx),
            FOREIGN KEY (list, idx) REFERENCES status_entry (list, idx)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE question_log (
            number INTEGER PRIMARY KEY,
            asked_at INTEGER NOT NULL,
            device TEXT NOT NULL,
            question_hash BLOB NOT NULL,
            answer INTEGER NOT NULL
        ) STRICT;
        """;

    private readonly AuthorityStore _store;

    internal FactTable(AuthorityStore store) => _store = store;

    /// <summary>What is known of an entry; null when its index was never given out.</summary>
    public KnownEntry? Find(ListId list, int index) => _store.Rows(
        """
        SELECT states, wanted, letters, inspection_until, mortgaged, violations, accidents, points, portrait
        FROM status_entry LEFT JOIN fact USING (list, idx) WHERE list = $list AND idx = $idx
        """,
        row => new KnownEntry(new StateSet(row.GetInt32(0)), row.GetInt32(1) == 1, FactsIn(row)),
        ("$list", list.Value), ("$idx", index)).SingleOrDefault();

    /// <summary>Puts facts in the place of those that were there.</summary>
    public void Set(ListId list, int index, DynamicFacts facts) => _store.Execute(
        """
        INSERT OR REPLACE INTO fact (list, idx, letters, inspection_until, mortgaged, violations, accidents, points, portrait)
        VALUES ($list, $idx, $letters, $inspection, $mortgaged, $violations, $accidents, $points, $portrait)
        """,
        ("$list", list.Value),
        ("$idx", index),
        ("$letters", facts.Letters),
        ("$inspection", facts.InspectionUntil?.ToString("yyyy-MM-dd")),
        ("$mortgaged", facts.IsMortgaged is { } mortgaged ? mortgaged ? 1 : 0 : null),
        ("$violations", facts.Violations),
        ("$accidents", facts.Accidents),
        ("$points", facts.Points),
        ("$portrait", facts.Portrait));

    /// <summary>Notes that a device asked: of what, nobody can read from the note alone.</summary>
    /// <param name="time">Unix seconds.</param>
    /// <param name="device">Its id.</param>
    /// <param name="questionHash">SHA-256 over the question with its nonce, which is kept nowhere.</param>
    /// <param name="answer">The HTTP status of the answer.</param>
    public void Log(long time, string device, byte[] questionHash, int answer) => _store.Execute(
        "INSERT INTO question_log (asked_at, device, question_hash, answer) VALUES ($time, $device, $hash, $answer)",
        ("$time", time), ("$device", device), ("$hash", questionHash), ("$answer", answer));

    private static DynamicFacts FactsIn(SqliteDataReader row) => new()
    {
        Letters = row.IsDBNull(2) ? "" : row.GetString(2),
        InspectionUntil = row.IsDBNull(3) ? null : DateOnly.ParseExact(row.GetString(3), "yyyy-MM-dd"),
        IsMortgaged = row.IsDBNull(4) ? null : row.GetInt32(4) == 1,
        Violations = Number(row, 5),
        Accidents = Number(row, 6),
        Points = Number(row, 7),
        Portrait = row.IsDBNull(8) ? null : row.GetFieldValue<byte[]>(8),
    };

    private static int? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
