namespace ELicense.Simulator.Authority.Store;

/// <summary>Numbers that only rise: of the trust list ("trust") and of each region's manifest ("320000").</summary>
public sealed class SequenceTable
{
    private readonly AuthorityStore _store;

    internal SequenceTable(AuthorityStore store) => _store = store;

    /// <summary>The next number, from 1; once committed it is used up, whether or not it is published.</summary>
    public int Next(string name) => (int)_store.Scalar(
        """
        INSERT INTO sequence (name, value) VALUES ($name, 1)
        ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value
        """,
        ("$name", name))!;
}
