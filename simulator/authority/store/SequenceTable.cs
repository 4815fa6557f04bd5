namespace ELicense.Simulator.Authority.Store;

/// <summary>Numbers that only rise: of the trust list ("trust") and of each region's manifest ("320000").</summary>
public sealed class SequenceTable
{
    private readonly AuthorityStore _store;

    internal SequenceTable(AuthorityStore store) => _store = store;

    /// <summary>The next number, from 1; once committed it is used up, whether or not it is published.</summary>
    /// <param name="name">What it counts.</param>
    /// <param name="now">The time of what is going to be published, Unix seconds.</param>
    /// <param name="multipleOf">Numbers that this does not divide are passed over, but for the first.</param>
    /// <returns>Null when the number before has a later time: no terminal would take the new one.</returns>
    public int? Next(string name, long now, int multipleOf = 1) => (int?)_store.Scalar(
        """
        INSERT INTO sequence (name, value, issued_at) VALUES ($name, 1, $now)
        ON CONFLICT (name) DO UPDATE SET value = (value / $multiple + 1) * $multiple, issued_at = $now WHERE issued_at <= $now
        RETURNING value
        """,
        ("$name", name), ("$now", now), ("$multiple", multipleOf));

    /// <summary>The newest number; 0 when there is none.</summary>
    public int Newest(string name) => (int)(_store.Scalar("SELECT value FROM sequence WHERE name = $name", ("$name", name)) ?? 0);
}
