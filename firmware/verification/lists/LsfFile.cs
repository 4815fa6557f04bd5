using ELicense.Hal;

namespace ELicense.Verification.Lists;

/// <summary>
/// One status list file in the store, opened against the manifest entry that names its root digest (docs/status-lists.md, 3 and 4).
/// A lookup reads one page of digests and one chunk, once each, and decodes only the bytes whose digests it checked.
/// </summary>
/// <remarks>Not for several threads. The key table is an untrusted hint that stays in memory, 4 bytes a chunk.</remarks>
public sealed class LsfFile
{
    /// <summary>The file speaks for the index and does not list it. In a base that means normal, in a delta unchanged.</summary>
    public const int NotListed = ListChunk.NotListed;

    /// <summary>There is no answer; <see cref="Fault"/> says why.</summary>
    public const int Failed = ListChunk.Failed;

    private readonly IStore _store;
    private readonly IKeyedHash _hash;
    private readonly LookupBuffers _buffers;
    private readonly string _name;

    private LsfHeader _header;
    private ListChunk _decoder;

    // The header and the digests of the pages: what the root digest covers.
    private byte[] _top;
    private int[] _keys;
    private byte[] _lastPage;
    private byte[] _lastChunk;

    private LsfFile(IStore store, IKeyedHash hash, LookupBuffers buffers, string name)
    {
        _store = store;
        _hash = hash;
        _buffers = buffers;
        _name = name;
    }

    /// <summary>Why the last lookup failed.</summary>
    public ListFault Fault { get; private set; }

    /// <summary>Opens a file and checks its root digest.</summary>
    /// <param name="store">Where the file lies.</param>
    /// <param name="hash">Computes the digests.</param>
    /// <param name="buffers">Shared by all files of the caller.</param>
    /// <param name="entry">What the file must be, out of a manifest whose signature was verified.</param>
    /// <param name="fault">None, or why there is no file.</param>
    /// <returns>The file; null with a fault.</returns>
    public static LsfFile Open(IStore store, IKeyedHash hash, LookupBuffers buffers, ManifestEntry entry, out ListFault fault)
    {
        var file = new LsfFile(store, hash, buffers, entry.FileName);
        fault = file.ReadTop(entry);
        if (fault == ListFault.None)
        {
            fault = file.ReadKeys();
        }

        return fault == ListFault.None ? file : null;
    }

    /// <summary>Looks an index of the file up.</summary>
    /// <returns>The state 0 to 15, <see cref="NotListed"/> or <see cref="Failed"/>.</returns>
    public int Find(int x)
    {
        if (x < 0 || x >= _header.IndexCount)
        {
            return Fail(ListFault.OutOfCoverage);
        }

        int chunk = LastChunkFrom(x);
        int pageNumber = chunk / LsfHeader.PageEntries;
        byte[] page = pageNumber == _header.PageCount - 1 ? _lastPage : _buffers.Page;
        int pageAt = _header.PagesAt + pageNumber * LsfHeader.PageEntries * ListDigest.Length;
        if (!ReadChecked(page, pageAt, ListDigest.PageKey, _top, LsfHeader.Length + pageNumber * ListDigest.Length))
        {
            return Failed;
        }

        byte[] bytes = chunk == _header.ChunkCount - 1 ? _lastChunk : _buffers.Chunk(_header.Log2Chunk);
        int digestAt = chunk % LsfHeader.PageEntries * ListDigest.Length;
        if (!ReadChecked(bytes, _header.ChunksAt + (chunk << _header.Log2Chunk), ListDigest.ChunkKey, page, digestAt))
        {
            return Failed;
        }

        int state = _decoder.Find(bytes, x);
        return state == Failed ? Fail(_decoder.Fault) : state;
    }

    private int Fail(ListFault fault)
    {
        Fault = fault;
        return Failed;
    }

    private ListFault ReadTop(ManifestEntry entry)
    {
        var head = new byte[LsfHeader.Length];
        int length = _store.Length(_name);
        if (length != entry.Length)
        {
            return length < 0 ? ListFault.FileMissing : ListFault.WrongLength;
        }

        if (!Read(head, 0))
        {
            return ListFault.ShortRead;
        }

        _header = LsfHeader.Parse(head);
        if (_header == null)
        {
            return ListFault.WrongHeader;
        }

        _top = new byte[_header.KeysAt];
        if (!Read(_top, 0))
        {
            return ListFault.ShortRead;
        }

        return ListDigest.Matches(_hash, ListDigest.RootKey, _top, entry.Root, 0, ListDigest.RootLength)
            ? MatchHeader(entry)
            : ListFault.WrongDigest;
    }

    // The header is parsed again, out of the bytes whose digest is right: the store may answer a second read differently.
    private ListFault MatchHeader(ManifestEntry entry)
    {
        _header = LsfHeader.Parse(_top);
        if (_header == null || _header.KeysAt != _top.Length)
        {
            return ListFault.WrongHeader;
        }

        return _header.Kind == entry.Kind && _header.Region == entry.Region && _header.FirstShard == entry.FirstShard
            && _header.IndexCount == entry.IndexCount && _header.Type == entry.Type
            && _header.FromSequence == entry.FromSequence && _header.ToSequence == entry.ToSequence
            && _header.FileLength == entry.Length
            ? ListFault.None
            : ListFault.NotAsListed;
    }

    private ListFault ReadKeys()
    {
        int count = _header.ChunkCount;
        int lastPageEntries = count - (_header.PageCount - 1) * LsfHeader.PageEntries;
        _lastPage = new byte[lastPageEntries * ListDigest.Length];
        _lastChunk = new byte[_header.LastChunkLength];
        _decoder = new ListChunk(_header.Code, _header.SkipInterval, _header.IndexCount);
        _buffers.Chunk(_header.Log2Chunk);
        _keys = new int[count];
        byte[] part = _buffers.Page;
        int perPart = part.Length / 4;
        for (int first = 0; first < count; first += perPart)
        {
            int keys = count - first < perPart ? count - first : perPart;
            if (_store.Read(_name, _header.KeysAt + 4 * first, part, 0, 4 * keys) != 4 * keys)
            {
                return ListFault.ShortRead;
            }

            for (int i = 0; i < keys; i++)
            {
                _keys[first + i] = LittleEndian.Int32(part, 4 * i);
            }
        }

        return ListFault.None;
    }

    // The last chunk whose key is at most x. Wrong keys lead to a wrong chunk, and that says so itself.
    private int LastChunkFrom(int x)
    {
        int[] keys = _keys;
        int low = 0;
        int high = keys.Length;
        while (high - low > 1)
        {
            int middle = (low + high) >> 1;
            if (keys[middle] <= x)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private bool Read(byte[] buffer, int position) =>
        _store.Read(_name, position, buffer, 0, buffer.Length) == buffer.Length;

    private bool ReadChecked(byte[] buffer, int position, byte[] key, byte[] digests, int digestAt)
    {
        if (!Read(buffer, position))
        {
            Fault = ListFault.ShortRead;
            return false;
        }

        Fault = ListFault.WrongDigest;
        return ListDigest.Matches(_hash, key, buffer, digests, digestAt, ListDigest.Length);
    }
}
