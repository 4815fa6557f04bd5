using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Rules;
using Microsoft.Data.Sqlite;

namespace ELicense.Simulator.Authority.Store;

public sealed class KeyTable
{
    private readonly AuthorityStore _store;

    internal KeyTable(AuthorityStore store) => _store = store;

    public void Add(AuthorityKey key) => _store.Execute(
        """
        INSERT INTO signing_key (usage, algorithm, secret, issuers, kinds, not_before, expires)
        VALUES ($usage, $algorithm, $secret, $issuers, $kinds, $not_before, $expires)
        """,
        ("$usage", (int)key.Usage),
        ("$algorithm", (int)key.SigningKey.Algorithm),
        ("$secret", key.SigningKey.ToSecret()),
        ("$issuers", string.Join(' ', key.Issuers)),
        ("$kinds", string.Join(' ', key.Kinds)),
        ("$not_before", key.NotBefore),
        ("$expires", key.Expires));

    /// <summary>All keys, the oldest first.</summary>
    public IReadOnlyList<AuthorityKey> All() => _store.Rows(
        "SELECT usage, algorithm, secret, issuers, kinds, not_before, expires FROM signing_key ORDER BY not_before, id", Read);

    private static AuthorityKey Read(SqliteDataReader row)
    {
        try
        {
            AuthorityKey key = KeyOf(row);
            return Enum.IsDefined(key.Usage) && key.Issuers.All(IsCode) ? key : throw new FormatException();
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or OverflowException)
        {
            throw new InvalidDataException("a signing key is none");
        }
    }

    private static bool IsCode(string code) => Regions.IsDivision(code) || code == Regions.Country;

    private static AuthorityKey KeyOf(SqliteDataReader row) => new()
    {
        Usage = (KeyUsage)row.GetInt32(0),
        SigningKey = SigningKey.FromSecret((KeyAlgorithm)row.GetInt32(1), row.GetFieldValue<byte[]>(2)),
        Issuers = row.GetString(3).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Kinds = [.. row.GetString(4).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)],
        NotBefore = row.GetInt64(5),
        Expires = row.GetInt64(6),
    };
}
