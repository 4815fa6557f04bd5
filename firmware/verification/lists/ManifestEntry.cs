using ELicense.Formats;

namespace ELicense.Verification.Lists;

/// <summary>What a region's manifest says of one list file: what it speaks for, and the root digest of its content.</summary>
public sealed class ManifestEntry
{
    private const string Folder = "lists/";
    private const string Extension = ".lsf";
    private const int NamedBytes = 16;
    private const int Fields = 8;

    public int Region { get; internal set; }

    public int Kind { get; internal set; }

    public int FirstShard { get; internal set; }

    /// <summary>The file speaks for the indices 0 to this, exclusive.</summary>
    public int IndexCount { get; internal set; }

    /// <summary>One of <see cref="ListType"/>.</summary>
    public int Type { get; internal set; }

    public int FromSequence { get; internal set; }

    public int ToSequence { get; internal set; }

    /// <summary>Bytes of the whole file.</summary>
    public int Length { get; internal set; }

    /// <summary>The file's root digest, 32 bytes.</summary>
    public byte[] Root { get; internal set; }

    /// <summary>The file's name in the store: its content names it.</summary>
    public string FileName => Folder + Verification.FileName.Of(Root, NamedBytes) + Extension;

    internal static ManifestEntry Read(CborReader reader, int region)
    {
        var entry = new ManifestEntry();
        reader.ReadArray(Fields);
        entry.Region = region;
        entry.Kind = reader.ReadInteger(ListId.FirstKind, ListId.LastKind);
        entry.FirstShard = reader.ReadInteger(0, ListId.ShardLimit - 1);
        entry.IndexCount = reader.ReadInteger(1, int.MaxValue);
        entry.Type = reader.ReadInteger(ListType.Base, ListType.Hot);
        entry.FromSequence = reader.ReadInteger(0, int.MaxValue);
        entry.ToSequence = reader.ReadInteger(0, int.MaxValue);
        entry.Length = reader.ReadInteger(LsfHeader.Length, int.MaxValue);
        entry.Root = reader.ReadBytes(ListDigest.RootLength);
        return entry;
    }

    /// <summary>Whether the file alone holds every state of its coverage as of a snapshot.</summary>
    internal bool IsBaseOf(int sequence) => Type == ListType.Base && FromSequence == 0 && ToSequence == sequence;

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
