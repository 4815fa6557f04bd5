using System;
using ELicense.Hal;

namespace ELicense.Terminal.Audit;

/// <summary>
/// One file of the log: the number of its first entry (4 bytes), zeros (4), the tag before that entry (16), then at most 127
/// entries of 32 bytes, so that it fills one block of the flash. It is only ever appended to; a piece of an entry at its end,
/// which a power cut left, closes it.
/// </summary>
public sealed class AuditSegment
{
    public const string Folder = "audit";
    public const int HeaderLength = 24;
    public const int MostEntries = 127;

    private const int TagOffset = 8;
    private const int NameLength = 8;

    private readonly IStore _store;
    private readonly string _name;
    private bool _isTorn;

    /// <summary>Looks at a file, which need not be there.</summary>
    /// <param name="store">Where it is.</param>
    /// <param name="first">The number of its first entry.</param>
    public AuditSegment(IStore store, int first)
    {
        _store = store;
        _name = Folder + "/" + first.ToString("D8");
        First = first;
        Measure();
    }

    /// <summary>The number of its first entry.</summary>
    public int First { get; }

    /// <summary>Whole entries.</summary>
    public int Count { get; private set; }

    public int Last => First + Count - 1;

    /// <summary>True when no entry can be added.</summary>
    public bool IsClosed => _isTorn || Count == MostEntries;

    /// <summary>The number that a file's name stands for; 0 when it is no name of a segment.</summary>
    public static int FirstOf(string name)
    {
        int first = 0;
        for (int i = 0; i < name.Length; i++)
        {
            int digit = name[i] - '0';
            if (digit < 0 || digit > 9 || name.Length != NameLength)
            {
                return 0;
            }

            first = first * 10 + digit;
        }

        return first;
    }

    /// <summary>The whole file as far as its entries are whole; null when it cannot be read.</summary>
    public byte[] Read()
    {
        byte[] content = new byte[HeaderLength + Count * AuditChain.StoredLength];
        bool isRead = _store.Read(_name, 0, content, 0, content.Length) == content.Length;
        return isRead && BitConverter.ToInt32(content, 0) == First ? content : null;
    }

    /// <summary>The tag before the first entry, in a file as it was read.</summary>
    public static byte[] TagBefore(byte[] content)
    {
        byte[] tag = new byte[AuditChain.TagLength];
        Array.Copy(content, TagOffset, tag, 0, tag.Length);
        return tag;
    }

    /// <summary>Reads stored entries; false when they are not all there.</summary>
    internal bool Read(int sequence, byte[] buffer, int offset, int count)
    {
        int length = count * AuditChain.StoredLength;
        int position = HeaderLength + (sequence - First) * AuditChain.StoredLength;
        bool isHere = sequence >= First && sequence + count - 1 <= Last;
        return isHere && _store.Read(_name, position, buffer, offset, length) == length;
    }

    /// <summary>Adds an entry; the first takes the header with it.</summary>
    /// <returns>True when it is there, also when the store was not sure.</returns>
    internal bool Append(byte[] tagBefore, byte[] stored)
    {
        byte[] bytes = Count == 0 ? WithHeader(tagBefore, stored) : stored;
        int before = Count;
        if (before == 0)
        {
            // What a cut left of the header; nothing in it was ever an entry.
            _store.Delete(_name);
        }

        if (_store.Append(_name, bytes, 0, bytes.Length))
        {
            Count++;
        }
        else
        {
            Measure();
        }

        return Count > before;
    }

    internal void Delete()
    {
        _store.Delete(_name);
        Measure();
    }

    private byte[] WithHeader(byte[] tagBefore, byte[] stored)
    {
        byte[] bytes = new byte[HeaderLength + stored.Length];
        Array.Copy(BitConverter.GetBytes(First), 0, bytes, 0, 4);
        Array.Copy(tagBefore, 0, bytes, TagOffset, AuditChain.TagLength);
        Array.Copy(stored, 0, bytes, HeaderLength, stored.Length);
        return bytes;
    }

    private void Measure()
    {
        int entries = _store.Length(_name) - HeaderLength;
        Count = entries < 0 ? 0 : entries / AuditChain.StoredLength;
        Count = Count > MostEntries ? MostEntries : Count;
        _isTorn = Count > 0 && entries != Count * AuditChain.StoredLength;
    }
}
