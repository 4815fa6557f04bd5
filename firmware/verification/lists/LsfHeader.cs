namespace ELicense.Verification.Lists;

/// <summary>
/// The 64 bytes at the start of a list file (docs/status-lists.md, 3). One exists only when every field keeps its rule.
/// </summary>
internal sealed class LsfHeader
{
    internal const int Length = 64;
    internal const int Log2PageEntries = 6;
    internal const int PageEntries = 1 << Log2PageEntries;

    private const int MaxChunks = 16384;
    private const int ChunkCountAt = 40;
    private const int CodeLengthsAt = 52;
    private const int CodeLengthsEnd = 60;

    private LsfHeader()
    {
    }

    internal int Kind { get; private set; }

    internal int Type { get; private set; }

    internal int Log2Chunk { get; private set; }

    internal int Region { get; private set; }

    internal int FirstShard { get; private set; }

    internal int IndexCount { get; private set; }

    internal int FromSequence { get; private set; }

    internal int ToSequence { get; private set; }

    internal int EntryCount { get; private set; }

    internal int ChunkCount { get; private set; }

    internal int FileLength { get; private set; }

    internal int SkipInterval { get; private set; }

    internal HuffmanCode Code { get; private set; }

    internal int PageCount => Pages(ChunkCount);

    internal int KeysAt => Length + ListDigest.Length * PageCount;

    internal int PagesAt => KeysAt + 4 * ChunkCount;

    internal int ChunksAt => PagesAt + ListDigest.Length * ChunkCount;

    internal int LastChunkLength => FileLength - ChunksAt - (ChunkCount - 1 << Log2Chunk);

    /// <summary>
    /// How many bytes the root digest covers: the header and the digests of the pages. An impossible number of chunks gives more
    /// than any file has.
    /// </summary>
    internal static int TopLength(byte[] data)
    {
        int chunks = LittleEndian.Int32(data, ChunkCountAt);
        return chunks < 1 || chunks > MaxChunks ? int.MaxValue : Length + ListDigest.Length * Pages(chunks);
    }

    /// <summary>Reads the header; null when a field breaks its rule.</summary>
    internal static LsfHeader Parse(byte[] data)
    {
        var header = new LsfHeader();
        return header.ReadIdentity(data) && header.ReadSequences(data) && header.ReadLayout(data) && header.ReadCode(data)
            ? header
            : null;
    }

    internal bool Describes(ManifestEntry entry) =>
        Kind == entry.Kind && Region == entry.Region && FirstShard == entry.FirstShard && IndexCount == entry.IndexCount
            && Type == entry.Type && FromSequence == entry.FromSequence && ToSequence == entry.ToSequence
            && FileLength == entry.Length;

    private static int Pages(int chunks) => (chunks + PageEntries - 1) / PageEntries;

    private bool ReadIdentity(byte[] data)
    {
        const int magicLsf1 = 0x3146534C;
        Kind = data[5];
        Type = data[6];
        Region = LittleEndian.Int32(data, 8);
        FirstShard = LittleEndian.Int32(data, 12);
        IndexCount = LittleEndian.Int32(data, 16);
        return LittleEndian.Int32(data, 0) == magicLsf1 && data[4] == 1
            && ListId.IsKind(Kind) && Type <= ListType.Wanted
            && Region >= 0 && Region < ListId.RegionLimit
            && FirstShard >= 0 && FirstShard < ListId.ShardLimit
            && IndexCount >= 1;
    }

    private bool ReadSequences(byte[] data)
    {
        FromSequence = LittleEndian.Int32(data, 20);
        ToSequence = LittleEndian.Int32(data, 24);
        EntryCount = LittleEndian.Int32(data, 32);
        bool isSpan = Type == ListType.Delta ? FromSequence < ToSequence : FromSequence == 0;
        return FromSequence >= 0 && ToSequence >= 0 && isSpan && EntryCount >= 0 && EntryCount <= IndexCount;
    }

    // Bounds: 2^14 chunks of at most 2^11 bytes and 20 bytes of tables each stay below 2^26.
    private bool ReadLayout(byte[] data)
    {
        Log2Chunk = data[7];
        ChunkCount = LittleEndian.Int32(data, ChunkCountAt);
        FileLength = LittleEndian.Int32(data, 44);
        SkipInterval = LittleEndian.UInt16(data, 48);
        return Log2Chunk >= 6 && Log2Chunk <= 11
            && ChunkCount >= 1 && ChunkCount <= MaxChunks
            && FileLength >= Length && LastChunkLength >= ListChunk.HeadLength && LastChunkLength <= 1 << Log2Chunk
            && (SkipInterval == 0 || (SkipInterval >= 4 && SkipInterval <= 4096));
    }

    private bool ReadCode(byte[] data)
    {
        int flags = LittleEndian.UInt16(data, 50);
        int reserved = LittleEndian.Int32(data, 36) | LittleEndian.Int32(data, CodeLengthsEnd);
        Code = HuffmanCode.Parse(data, CodeLengthsAt, Type == ListType.Base);
        return flags == 0 && reserved == 0 && Code != null;
    }
}
