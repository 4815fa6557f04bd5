using System;
using ELicense.Hal;

namespace ELicense.Verification.Lists;

/// <summary>
/// A list file on its way into the store. Its parts - header with page digests, key table, pages of digests, chunks - are checked
/// as they arrive, and only what was found good is appended. So the file in the store is always a good beginning, but for what a
/// power cut tore off in the middle of a part; that part is checked again when the rest of it is there.
/// </summary>
/// <remarks>Memory: one part, at most 4,160 bytes, one page of digests, and 4 KB that wait to be written together.</remarks>
public sealed class ListIntake
{
    private const int PieceLength = 1024;
    private const int WriteLength = 4096;
    private const int KeyLength = 4;

    private readonly IStore _store;
    private readonly IKeyedHash _hash;
    private readonly ManifestEntry _entry;
    private readonly string _name;
    private readonly byte[] _waiting = new byte[WriteLength];
    private readonly byte[] _keys = new byte[LsfHeader.PageEntries * KeyLength];
    private readonly byte[] _page = new byte[LsfHeader.PageEntries * ListDigest.Length];

    private LsfHeader _header;
    private byte[] _top;
    private byte[] _part = new byte[LsfHeader.Length];
    private int _partStart;
    private int _filled;

    // How much of the part, and of the file, was in the store before.
    private int _storedOfPart;
    private int _stored;
    private int _waitingCount;

    public ListIntake(IStore store, IKeyedHash hash, ManifestEntry entry)
    {
        _store = store;
        _hash = hash;
        _entry = entry;
        _name = entry.FileName;
        int length = store.Length(_name);
        _stored = length > 0 ? length : 0;
    }

    /// <summary>Where the next bytes go.</summary>
    public byte[] Buffer => _part;

    public int Offset => _filled;

    /// <summary>How many bytes are missing there.</summary>
    public int Wanted => _part.Length - _filled;

    /// <summary>The position in the file of the next byte.</summary>
    public int Position => _partStart + _filled;

    /// <summary>The bytes that were found good.</summary>
    public int Checked => _partStart;

    public bool IsComplete => _partStart == _entry.Length;

    /// <summary>True while an earlier download's bytes in the store are still to be checked.</summary>
    public bool HasRemains => Position < _stored && !IsComplete;

    /// <summary>True when a part that proves wrong was partly in the store, so that the store may be at fault.</summary>
    public bool HasDoubtfulRemains => _storedOfPart > 0;

    /// <summary>Checks the next piece of those.</summary>
    /// <returns>None, or why the file in the store is worthless.</returns>
    public ListFault TakeRemains()
    {
        int there = _stored - Position;
        int count = there < Wanted ? there : Wanted;
        if (_store.Read(_name, Position, _part, _filled, count) != count)
        {
            return ListFault.ShortRead;
        }

        _storedOfPart += count;
        return Take(count);
    }

    /// <summary>Takes bytes that were put into <see cref="Buffer"/>.</summary>
    /// <param name="count">At most <see cref="Wanted"/>.</param>
    /// <returns>None, or what is wrong with the part that they complete.</returns>
    public ListFault Take(int count)
    {
        _filled += count;
        if (_filled < _part.Length)
        {
            return ListFault.None;
        }

        if (_top == null && _filled == LsfHeader.Length)
        {
            return WidenToTop();
        }

        ListFault fault = Check();
        return fault == ListFault.None ? Keep() : fault;
    }

    /// <summary>Writes what was found good and waits.</summary>
    /// <returns>False when the store did not take it.</returns>
    public bool Flush()
    {
        int count = _waitingCount;
        _waitingCount = 0;
        return count == 0 || _store.Append(_name, _waiting, 0, count);
    }

    // How long the top is stands in the header.
    private ListFault WidenToTop()
    {
        int length = LsfHeader.TopLength(_part);
        if (length > _entry.Length)
        {
            return ListFault.WrongHeader;
        }

        byte[] head = _part;
        _part = new byte[length];
        Array.Copy(head, 0, _part, 0, head.Length);
        return ListFault.None;
    }

    private ListFault Check()
    {
        if (_top == null)
        {
            return CheckTop();
        }

        if (_partStart < _header.PagesAt)
        {
            return ListFault.None;
        }

        return _partStart < _header.ChunksAt ? CheckPage() : CheckChunk();
    }

    private ListFault CheckTop()
    {
        if (!ListDigest.Matches(_hash, ListDigest.RootKey, _part, _entry.Root, 0, ListDigest.RootLength))
        {
            return ListFault.WrongDigest;
        }

        _top = _part;
        _header = LsfHeader.Parse(_top);
        if (_header == null)
        {
            return ListFault.WrongHeader;
        }

        return _header.Describes(_entry) ? ListFault.None : ListFault.NotAsListed;
    }

    private ListFault CheckPage()
    {
        int page = (_partStart - _header.PagesAt) / PieceLength;
        return IsPage(page, _part) ? ListFault.None : ListFault.WrongDigest;
    }

    private bool IsPage(int page, byte[] digests)
    {
        int expected = LsfHeader.Length + page * ListDigest.Length;
        return ListDigest.Matches(_hash, ListDigest.PageKey, digests, _top, expected, ListDigest.Length);
    }

    // The key table has no digest of its own, so each key is compared with the chunk that it should lead to.
    private ListFault CheckChunk()
    {
        int chunk = (_partStart - _header.ChunksAt) >> _header.Log2Chunk;
        int inPage = chunk % LsfHeader.PageEntries;
        if (!ListDigest.Matches(_hash, ListDigest.ChunkKey, _part, _page, inPage * ListDigest.Length, ListDigest.Length))
        {
            return ListFault.WrongDigest;
        }

        return LittleEndian.Int32(_part, 0) == LittleEndian.Int32(_keys, inPage * KeyLength)
            ? ListFault.None
            : ListFault.WrongCoverage;
    }

    private ListFault Keep()
    {
        int count = _part.Length - _storedOfPart;
        for (int at = _storedOfPart; count > 0;)
        {
            int room = WriteLength - _waitingCount;
            int taken = count < room ? count : room;
            Array.Copy(_part, at, _waiting, _waitingCount, taken);
            _waitingCount += taken;
            at += taken;
            count -= taken;
            if (_waitingCount == WriteLength && !Flush())
            {
                return ListFault.NotStored;
            }
        }

        _partStart += _part.Length;
        _filled = 0;
        _storedOfPart = 0;
        return PrepareNext();
    }

    private ListFault PrepareNext()
    {
        if (IsComplete)
        {
            return Flush() ? ListFault.None : ListFault.NotStored;
        }

        if (_partStart >= _header.ChunksAt)
        {
            return PrepareChunk();
        }

        int end = _partStart < _header.PagesAt ? _header.PagesAt : _header.ChunksAt;
        Expect(end - _partStart < PieceLength ? end - _partStart : PieceLength);
        return ListFault.None;
    }

    private ListFault PrepareChunk()
    {
        int chunk = (_partStart - _header.ChunksAt) >> _header.Log2Chunk;
        Expect(chunk == _header.ChunkCount - 1 ? _header.LastChunkLength : 1 << _header.Log2Chunk);
        if (chunk % LsfHeader.PageEntries != 0)
        {
            return ListFault.None;
        }

        // Page and keys are read back from the store, where all that waited has to be first.
        int entries = _header.ChunkCount - chunk < LsfHeader.PageEntries ? _header.ChunkCount - chunk : LsfHeader.PageEntries;
        bool isThere = Flush() && Read(_header.PagesAt + chunk * ListDigest.Length, _page, entries * ListDigest.Length)
            && Read(_header.KeysAt + chunk * KeyLength, _keys, entries * KeyLength);
        return isThere ? ListFault.None : ListFault.NotStored;
    }

    private bool Read(int position, byte[] buffer, int count)
    {
        return _store.Read(_name, position, buffer, 0, count) == count;
    }

    private void Expect(int length)
    {
        if (_part.Length != length || _part == _top)
        {
            _part = new byte[length];
        }
    }
}
