namespace ELicense.Simulator.Authority.Store;

/// <summary>
/// The keys that all terminals of the fleet share: who is wanted is sealed with the newest. Terminals get it by provisioning.
/// </summary>
public sealed class FleetKeyTable
{
    /// <summary>Bytes of a key.</summary>
    public const int KeyLength = 32;

    private readonly AuthorityStore _store;

    internal FleetKeyTable(AuthorityStore store) => _store = store;

    /// <summary>All keys; the first is in use.</summary>
    public IReadOnlyList<byte[]> NewestFirst() =>
        _store.Rows("SELECT secret FROM fleet_key ORDER BY id DESC", row => row.GetFieldValue<byte[]>(0));

    /// <summary>Takes a key of <see cref="KeyLength"/> bytes into use.</summary>
    public void Add(byte[] secret) => _store.Execute("INSERT INTO fleet_key (secret) VALUES ($secret)", ("$secret", secret));
}
