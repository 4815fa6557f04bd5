namespace ELicense.Verification.Lists;

/// <summary>What a region's manifest says of one list file: what it speaks for, and the root digest of its content.</summary>
public sealed class ManifestEntry
{
    private const string Folder = "lists/";
    private const string Extension = ".lsf";
    private const int NamedBytes = 16;

    public int Region { get; set; }

    public int Kind { get; set; }

    public int FirstShard { get; set; }

    /// <summary>The file speaks for the indices 0 to this, exclusive.</summary>
    public int IndexCount { get; set; }

    /// <summary>One of <see cref="ListType"/>.</summary>
    public int Type { get; set; }

    public int FromSequence { get; set; }

    public int ToSequence { get; set; }

    /// <summary>Bytes of the whole file.</summary>
    public int Length { get; set; }

    /// <summary>The file's root digest, 32 bytes.</summary>
    public byte[] Root { get; set; }

    /// <summary>The file's name in the store: its content names it.</summary>
    public string FileName
    {
        get
        {
            var hex = new char[2 * NamedBytes];
            for (int i = 0; i < hex.Length; i++)
            {
                hex[i] = "0123456789abcdef"[Root[i >> 1] >> ((~i & 1) << 2) & 15];
            }

            return Folder + new string(hex) + Extension;
        }
    }

    /// <summary>Where an index of a shard stands in the file; -1 when the file does not speak for it.</summary>
    /// <param name="shard">0 to 255.</param>
    /// <param name="index">Below 2^20.</param>
    public int IndexInFile(int shard, int index)
    {
        // At most 255 * 2^20 + 2^20: no overflow.
        int x = (shard - FirstShard) * ListId.IndicesPerShard + index;
        return shard >= FirstShard && x < IndexCount ? x : -1;
    }
}
