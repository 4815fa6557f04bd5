using ELicense.Hal;

namespace ELicense.Verification.Lists;

/// <summary>
/// One status list file in the store, opened against the manifest entry that names its root digest (docs/status-lists.md, 3 and
/// 4). A lookup reads one page of digests and one chunk, once each, and decodes only the bytes whose digests it checked.
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
    private readonly int _start;

    private LsfHeader _header;
    private ListChunk _decoder;

    // The header and the digests of the pages: what the root digest covers.
    private byte[] _top;
    private int[] _keys;
    private byte[] _lastPage;
    private byte[] _lastChunk;
    private byte[] _wholePage;
    private byte[] _wholeChunk;

    // Out of the header, for lookups.
    private int _indexCount;
    private int _lastPageNumber;
    private int _pagesAt;
    private int _chunksAt;
    private int _log2Chunk;
    private bool _isLastPageChecked;

    private LsfFile(IStore store, IKeyedHash hash, LookupBuffers buffers, string name, int start)
    {
        _store = store;
        _hash = hash;
        _buffers = buffers;
        _name = name;
        _start = start;
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
        int length = store.Length(entry.FileName);
        if (length != entry.Length)
        {
            fault = length < 0 ? ListFault.FileMissing : ListFault.WrongLength;
            return null;
        }

        var file = new LsfFile(store, hash, buffers, entry.FileName, 0);
        fault = file.ReadTop(entry.Root, length);
        if (fault == ListFault.None && !file._header.Describes(entry))
        {
            fault = ListFault.NotAsListed;
        }

        return file.Completed(ref fault);
    }

    /// <summary>Opens a list that lies inside another file of the store.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="root">Its root digest.</param>
    internal static LsfFile OpenInside(
        IStore store, IKeyedHash hash, LookupBuffers buffers, string name, int start, byte[] root, out ListFault fault)
    {
        var file = new LsfFile(store, hash, buffers, name, start);
        fault = file.ReadTop(root, store.Length(name) - start);
        return file.Completed(ref fault);
    }

    /// <summary>Looks an index of the file up.</summary>
    /// <returns>The state 0 to 15, <see cref="NotListed"/> or <see cref="Failed"/>.</returns>
    public int Find(int x)
    {
        if (x < 0 || x >= _indexCount)
        {
            return Fail(ListFault.OutOfCoverage);
        }

        int chunk = LastChunkFrom(x);
        byte[] digests = Page(chunk >> LsfHeader.Log2PageEntries);
        if (digests == null)
        {
            return Failed;
        }

        byte[] bytes = chunk == _keys.Length - 1 ? _lastChunk : _wholeChunk;
        ListFault fault = ReadChunk(chunk, bytes, digests);
        if (fault != ListFault.None)
        {
            return Fail(fault);
        }

        int state = _decoder.Find(bytes, x);
        return state == Failed ? Fail(_decoder.Fault) : state;
    }

    private LsfFile Completed(ref ListFault fault)
    {
        if (fault == ListFault.None)
        {
            fault = ReadKeys();
        }

        if (fault != ListFault.None)
        {
            return null;
        }

        Prepare();
        return this;
    }

    private int Fail(ListFault fault)
    {
        Fault = fault;
        return Failed;
    }

    private ListFault ReadTop(byte[] root, int available)
    {
        var head = new byte[LsfHeader.Length];
        if (!Read(head, 0))
        {
            return ListFault.ShortRead;
        }

        int topLength = LsfHeader.TopLength(head);
        if (topLength > available)
        {
            return ListFault.WrongHeader;
        }

        _top = new byte[topLength];
        ListFault fault = ReadChecked(_top, 0, ListDigest.RootKey, root, 0, ListDigest.RootLength);
        _header = fault == ListFault.None ? LsfHeader.Parse(_top) : null;
        return fault == ListFault.None && _header == null ? ListFault.WrongHeader : fault;
    }

    private ListFault ReadKeys()
    {
        int count = _header.ChunkCount;
        _keys = new int[count];
        byte[] part = _buffers.Page;
        int perPart = part.Length / 4;
        for (int first = 0; first < count; first += perPart)
        {
            int keys = count - first < perPart ? count - first : perPart;
            if (_store.Read(_name, _start + _header.KeysAt + 4 * first, part, 0, 4 * keys) != 4 * keys)
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

    // Everything that lookups need, so that none of them allocates.
    private void Prepare()
    {
        int lastPageEntries = _header.ChunkCount - (_header.PageCount - 1) * LsfHeader.PageEntries;
        _lastPage = new byte[lastPageEntries * ListDigest.Length];
        _lastChunk = new byte[_header.LastChunkLength];
        _decoder = new ListChunk(_header.Code, _header.SkipInterval, _header.IndexCount);
        _wholePage = _buffers.Page;
        _wholeChunk = _buffers.Chunk(_header.Log2Chunk);
        _indexCount = _header.IndexCount;
        _lastPageNumber = _header.PageCount - 1;
        _pagesAt = _header.PagesAt;
        _chunksAt = _header.ChunksAt;
        _log2Chunk = _header.Log2Chunk;
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

    // The last page has an array of its own, and stays checked: so a file of 64 chunks, as most deltas are, reads its digests
    // once.
    private byte[] Page(int page)
    {
        bool isLast = page == _lastPageNumber;
        if (isLast && _isLastPageChecked)
        {
            return _lastPage;
        }

        byte[] digests = isLast ? _lastPage : _wholePage;
        ListFault fault = ReadPage(page, digests);
        if (fault != ListFault.None)
        {
            Fail(fault);
            return null;
        }

        _isLastPageChecked |= isLast;
        return digests;
    }

    private ListFault ReadPage(int page, byte[] buffer)
    {
        int at = _pagesAt + page * (LsfHeader.PageEntries * ListDigest.Length);
        int digestAt = LsfHeader.Length + page * ListDigest.Length;
        return ReadChecked(buffer, at, ListDigest.PageKey, _top, digestAt, ListDigest.Length);
    }

    private ListFault ReadChunk(int chunk, byte[] buffer, byte[] page)
    {
        int at = _chunksAt + (chunk << _log2Chunk);
        int digestAt = (chunk & (LsfHeader.PageEntries - 1)) * ListDigest.Length;
        return ReadChecked(buffer, at, ListDigest.ChunkKey, page, digestAt, ListDigest.Length);
    }

    private ListFault ReadChecked(byte[] buffer, int at, byte[] key, byte[] expected, int offset, int length)
    {
        if (!Read(buffer, at))
        {
            return ListFault.ShortRead;
        }

        return ListDigest.Matches(_hash, key, buffer, expected, offset, length) ? ListFault.None : ListFault.WrongDigest;
    }

    private bool Read(byte[] buffer, int at) => _store.Read(_name, _start + at, buffer, 0, buffer.Length) == buffer.Length;
}
