using System;

namespace ELicense.Crypto;

/// <summary>
/// The digest by which a trust list names a prepared table: HMAC-SHA-256 with the key "ELC1-table" over the first 16 bytes of the
/// HMAC of every page of 1,024 bytes, one after the other. HMAC because that is what the device does natively.
/// </summary>
public abstract class TableRoot
{
    private const int PageLength = 1024;
    private const int DigestLength = 16;

    // "ELC1-table": not to be written to, HMAC only reads it.
    private readonly byte[] _key = { 0x45, 0x4C, 0x43, 0x31, 0x2D, 0x74, 0x61, 0x62, 0x6C, 0x65 };

    /// <summary>Computes the root.</summary>
    /// <returns>32 bytes; null when the table cannot be read.</returns>
    public byte[] Compute(PointTable table)
    {
        if (table == null)
        {
            throw new ArgumentNullException(nameof(table));
        }

        byte[] page = new byte[PageLength];
        byte[] digests = new byte[table.Length / PageLength * DigestLength];
        for (int i = 0; i < table.Length / PageLength; i++)
        {
            for (int at = 0; at < PageLength; at += 64)
            {
                if (!table.Read(i * PageLength + at, page, at))
                {
                    return null;
                }
            }
            Array.Copy(Hash(_key, page), 0, digests, i * DigestLength, DigestLength);
        }
        return Hash(_key, digests);
    }

    /// <summary>HMAC-SHA-256 (RFC 2104) over the whole of data, 32 bytes.</summary>
    protected abstract byte[] Hash(byte[] key, byte[] data);
}
