using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ELicense.Simulator.Authority.Lists;

/// <summary>
/// Who is wanted, for terminals of the fleet and nobody else (docs/status-lists.md, 5): a shard map and a list file, padded,
/// encrypted with AES-128-CBC and then authenticated with HMAC-SHA-256. The same content gives the same bytes.
/// </summary>
/// <param name="Description">What the list inside is.</param>
/// <param name="Bytes">The file: IV and ciphertext.</param>
/// <param name="Tag">The authentication tag, 32 bytes, which stands in the signed manifest and names the file.</param>
public sealed record SealedFile(LsfDescription Description, byte[] Bytes, byte[] Tag)
{
    /// <summary>The plaintext's length is a multiple of this, so that it does not tell how many are wanted.</summary>
    public const int Padding = 16384;

    private const int IvLength = 16;
    private const int CipherKeyLength = 16;
    private const int HeadLength = 40;
    private const int RowLength = 8;

    /// <summary>Its path under the publisher's folder.</summary>
    public string FileName => NameOf(Tag);

    /// <summary>The path of a sealed file with this tag.</summary>
    internal static string NameOf(byte[] tag) => Path.ChangeExtension(ListedFile.NameOf(tag), ".sealed");

    /// <summary>Seals a list.</summary>
    /// <param name="fleetKey">32 bytes.</param>
    /// <param name="list">A list of type wanted.</param>
    /// <param name="map">Where its indices come from: the shards of all rows, one after the other.</param>
    public static SealedFile Seal(byte[] fleetKey, LsfContent list, IReadOnlyList<ShardRun> map)
    {
        byte[] plaintext = Plaintext(list, map);
        byte[] tagKey = TagKey(fleetKey);

        // Made from the content: another content under this key has another IV.
        byte[] iv = HMACSHA256.HashData(tagKey, plaintext)[..IvLength];
        using Aes aes = Cipher(fleetKey);
        byte[] file = [.. iv, .. aes.EncryptCbc(plaintext, iv, PaddingMode.None)];
        return new SealedFile(list.Description, file, HMACSHA256.HashData(tagKey, file));
    }

    /// <summary>Opens a sealed file.</summary>
    /// <returns>The plaintext; null when the tag is not that of the file under this key.</returns>
    public static byte[]? Open(byte[] fleetKey, byte[] file, byte[] tag)
    {
        bool isIntact = file.Length > IvLength && (file.Length - IvLength) % Padding == 0
            && CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(TagKey(fleetKey), file), tag);
        using Aes aes = Cipher(fleetKey);
        return isIntact ? aes.DecryptCbc(file.AsSpan(IvLength), file.AsSpan(0, IvLength), PaddingMode.None) : null;
    }

    /// <summary>Head, rows, list, and zeros to the padding.</summary>
    internal static byte[] Plaintext(LsfContent list, IReadOnlyList<ShardRun> map)
    {
        int listAt = HeadLength + RowLength * map.Count;
        var plaintext = new byte[(listAt + list.Length + Padding - 1) / Padding * Padding];
        "LSW1"u8.CopyTo(plaintext);
        BinaryPrimitives.WriteInt32LittleEndian(plaintext.AsSpan(4), map.Count);
        list.Root.CopyTo(plaintext, 8);
        for (int i = 0; i < map.Count; i++)
        {
            Span<byte> row = plaintext.AsSpan(HeadLength + RowLength * i, RowLength);
            BinaryPrimitives.WriteInt32LittleEndian(row, map[i].FirstList.Value);
            BinaryPrimitives.WriteInt32LittleEndian(row[4..], map[i].ShardCount);
        }

        list.Bytes.CopyTo(plaintext, listAt);
        return plaintext;
    }

    private static byte[] TagKey(byte[] fleetKey) => HMACSHA256.HashData(fleetKey, "ELC1-wanted-tag"u8);

    private static Aes Cipher(byte[] fleetKey)
    {
        Aes aes = Aes.Create();
        aes.Key = HMACSHA256.HashData(fleetKey, "ELC1-wanted-cipher"u8)[..CipherKeyLength];
        return aes;
    }
}
