using System.Security.Cryptography;
using ELicense.Simulator.Authority.Lists;
using ELicense.Tests.Support;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Lists;

/// <summary>
/// A list file in a store of its own, opened as a terminal would; with ways to damage it, with and without right digests.
/// </summary>
internal sealed class TestList
{
    private readonly MemoryStore _store = new();

    internal TestList(LsfContent content)
        : this(content.Bytes, EntryOf(content))
    {
    }

    internal TestList(byte[] bytes, ManifestEntry entry)
    {
        Entry = entry;
        _store.Files[entry.FileName] = bytes;
        File = Open(out ListFault fault);
        OpenFault = fault;
    }

    internal ManifestEntry Entry { get; }

    internal ListFault OpenFault { get; }

    internal LsfFile File { get; }

    internal MemoryStore Store => _store;

    internal static LsfDescription Description(int indexCount, int toSequence = 7, uint issuedAt = 0) => new()
    {
        Kind = 1,
        Region = 320000,
        IndexCount = indexCount,
        ToSequence = toSequence,
        IssuedAt = issuedAt,
    };

    internal static ManifestEntry EntryOf(LsfContent content) => new()
    {
        Kind = content.Description.Kind,
        Region = content.Description.Region,
        FirstShard = content.Description.FirstShard,
        IndexCount = content.Description.IndexCount,
        Type = content.Description.Type,
        FromSequence = content.Description.FromSequence,
        ToSequence = content.Description.ToSequence,
        Length = content.Bytes.Length,
        Root = content.Root,
    };

    /// <summary>The file after a change that its author signed again: all digests are made right.</summary>
    internal static TestList Resealed(LsfContent content, Action<byte[]> change)
    {
        byte[] bytes = [.. content.Bytes];
        change(bytes);
        int chunks = BitConverter.ToInt32(content.Bytes, 40);
        int chunkLength = 1 << content.Bytes[7];
        int pages = (chunks + 63) / 64;
        int digestsAt = 64 + 16 * pages + 4 * chunks;
        for (int i = 0; i < chunks; i++)
        {
            int at = digestsAt + 16 * chunks + i * chunkLength;
            Digest("LSF1-chunk"u8, bytes[at..Math.Min(at + chunkLength, bytes.Length)]).CopyTo(bytes, digestsAt + 16 * i);
        }

        for (int i = 0; i < pages; i++)
        {
            int at = digestsAt + 1024 * i;
            Digest("LSF1-page"u8, bytes[at..Math.Min(at + 1024, digestsAt + 16 * chunks)]).CopyTo(bytes, 64 + 16 * i);
        }

        ManifestEntry entry = EntryOf(content);
        entry.Root = HMACSHA256.HashData("LSF1-root"u8, bytes.AsSpan(0, 64 + 16 * pages));
        return new TestList(bytes, entry);
    }

    private static byte[] Digest(ReadOnlySpan<byte> key, byte[] data) => HMACSHA256.HashData(key, data)[..16];

    private LsfFile Open(out ListFault fault) =>
        LsfFile.Open(_store, new DesktopKeyedHash(), new LookupBuffers(), Entry, out fault);
}
