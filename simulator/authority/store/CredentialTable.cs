using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Documents;
using Microsoft.Data.Sqlite;

namespace ELicense.Simulator.Authority.Store;

/// <summary>The credentials that were issued.</summary>
public sealed class CredentialTable
{
    private const string Columns = "SELECT message FROM credential ";

    private readonly AuthorityStore _store;

    internal CredentialTable(AuthorityStore store) => _store = store;

    public void Add(IssuedCredential issued, DocumentRecord document) => _store.Execute(
        """
        INSERT INTO credential (cti, kind, list, idx, expires, plate, vin_tail, message)
        VALUES ($cti, $kind, $list, $idx, $expires, $plate, $vin_tail, $message)
        """,
        ("$cti", issued.Id),
        ("$kind", (int)document.Kind),
        ("$list", issued.StatusList.Value),
        ("$idx", issued.StatusIndex),
        ("$expires", issued.Content.Expires),
        ("$plate", document.VehiclePlate),
        ("$vin_tail", document.VehicleVinTail),
        ("$message", issued.Message));

    /// <summary>The credential with this cti; null when there is none.</summary>
    public IssuedCredential? Find(byte[] cti) => _store.Rows(Columns + "WHERE cti = $cti", Read, ("$cti", cti)).SingleOrDefault();

    /// <summary>The ids of all.</summary>
    public IReadOnlyList<byte[]> Ids() => _store.Rows("SELECT cti FROM credential", row => row.GetFieldValue<byte[]>(0));

    /// <summary>The newest vehicle licence of a vehicle; null when there is none.</summary>
    public IssuedCredential? NewestVehicleLicence(string plate, string vinTail) => _store.Rows(
        Columns + "WHERE plate = $plate AND vin_tail = $vin_tail AND kind = $kind ORDER BY number DESC LIMIT 1",
        Read,
        ("$plate", plate), ("$vin_tail", vinTail), ("$kind", (int)DocumentKind.VehicleLicence)).SingleOrDefault();

    /// <summary>The authorisations for a vehicle that end after a moment and are not cancelled.</summary>
    public IReadOnlyList<IssuedCredential> LivingAuthorisations(string plate, string vinTail, long now) => _store.Rows(
        """
        SELECT message FROM credential JOIN status_entry USING (list, idx)
        WHERE plate = $plate AND vin_tail = $vin_tail AND kind = $kind AND expires > $now AND states = 0
        """,
        Read,
        ("$plate", plate), ("$vin_tail", vinTail), ("$kind", (int)DocumentKind.Authorisation), ("$now", now));

    /// <summary>Remembers an owner's order; false when it was seen before.</summary>
    public bool RememberOrder(byte[] payloadHash) => _store.Execute(
        "INSERT OR IGNORE INTO owner_order (payload_hash) VALUES ($hash)", ("$hash", payloadHash)) == 1;

    private static IssuedCredential Read(SqliteDataReader row) =>
        IssuedCredential.Read(row.GetFieldValue<byte[]>(0)) ?? throw new InvalidDataException("a credential is none");
}
