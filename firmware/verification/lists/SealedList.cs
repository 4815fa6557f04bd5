using System;
using System.Text;
using ELicense.Hal;

namespace ELicense.Verification.Lists;

/// <summary>
/// The layout and the keys of the sealed file of wanted documents (docs/status-lists.md, 8): AES-128 in CBC mode, then
/// HMAC-SHA-256 over vector and ciphertext. A terminal without the fleet key cannot open it, and no holder can tell from it who
/// is named.
/// </summary>
internal static class SealedList
{
    internal const int VectorLength = 16;

    /// <summary>What is sealed is padded to a multiple of this, so that the length tells little.</summary>
    internal const int Unit = 16384;

    /// <summary>Magic, number of rows, root digest; then the rows of the shard map, then the list.</summary>
    internal const int HeadLength = 40;

    internal const int RootAt = 8;
    internal const int RowLength = 8;
    internal const int RowLimit = 512;

    private const int CipherKeyLength = 16;
    private const int MagicLsw1 = 0x3157534C;

    /// <summary>The 16 bytes that it is encrypted with.</summary>
    internal static byte[] CipherKey(IKeyedHash hash, byte[] fleetKey)
    {
        byte[] key = new byte[CipherKeyLength];
        Array.Copy(hash.Compute(fleetKey, Encoding.UTF8.GetBytes("ELC1-wanted-cipher")), 0, key, 0, CipherKeyLength);
        return key;
    }

    /// <summary>The 32 bytes that it is authenticated with.</summary>
    internal static byte[] TagKey(IKeyedHash hash, byte[] fleetKey)
    {
        return hash.Compute(fleetKey, Encoding.UTF8.GetBytes("ELC1-wanted-tag"));
    }

    /// <summary>The number of rows of the shard map; -1 when these bytes begin no such file.</summary>
    internal static int Rows(byte[] head)
    {
        int rows = LittleEndian.Int32(head, 4);
        return LittleEndian.Int32(head, 0) == MagicLsw1 && rows >= 1 && rows <= RowLimit ? rows : -1;
    }
}
