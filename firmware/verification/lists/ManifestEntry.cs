using ELicense.Formats;

namespace ELicense.Verification.Lists;

/// <summary>What a region's manifest says of one list file: what it speaks for, and the root digest of its content.</summary>
public sealed class ManifestEntry
{
    private const string Folder = "lists/";
    private const string Extension = ".lsf";
    private const int NamedBytes = 16;
    private const int Fields = 8;

    // 16,384 chunks of 2 KB and their tables stay below.
    private const int LengthLimit = 1 << 26;

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
        entry.Length = reader.ReadInteger(LsfHeader.Length, LengthLimit);
        entry.Root = reader.ReadBytes(ListDigest.RootLength);
        return entry;
    }
}
