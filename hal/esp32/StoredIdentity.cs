using System;
using System.Text;

namespace ELicense.Hal.Esp32;

/// <summary>
/// The identity that provisioning put on this terminal: a record of 32 secret bytes and the id in UTF-8. It is made on another
/// computer, because the device has no source of secure randomness.
/// </summary>
public sealed class StoredIdentity : IDeviceIdentity
{
    public const string RecordName = "provisioning/identity";

    private const int SecretLength = 32;
    private const int LongestId = 32;

    public StoredIdentity(IStore store)
    {
        byte[] record = store.ReadRecord(RecordName);
        if (record == null || record.Length <= SecretLength || record.Length > SecretLength + LongestId)
        {
            return;
        }

        Secret = new byte[SecretLength];
        Array.Copy(record, 0, Secret, 0, SecretLength);
        Id = Encoding.UTF8.GetString(record, SecretLength, record.Length - SecretLength);
    }

    public string Id { get; }

    public byte[] Secret { get; }

    /// <summary>Makes the record for a terminal.</summary>
    /// <param name="secret">32 bytes from a secure source.</param>
    /// <param name="id">At most 32 bytes in UTF-8.</param>
    /// <exception cref="ArgumentException">Secret or id have another length.</exception>
    public static byte[] Record(byte[] secret, string id)
    {
        byte[] name = Encoding.UTF8.GetBytes(id);
        if (secret.Length != SecretLength || name.Length == 0 || name.Length > LongestId)
        {
            throw new ArgumentException("secret");
        }

        byte[] record = new byte[SecretLength + name.Length];
        Array.Copy(secret, 0, record, 0, SecretLength);
        Array.Copy(name, 0, record, SecretLength, name.Length);
        return record;
    }
}
