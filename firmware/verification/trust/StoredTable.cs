using ELicense.Crypto;
using ELicense.Hal;

namespace ELicense.Verification.Trust;

/// <summary>A prepared table in a file, of which a verification reads some 64 entries.</summary>
internal sealed class StoredTable : PointTable
{
    private const int EntryLength = 64;

    private readonly IStore _store;
    private readonly string _name;
    private readonly int _length;

    internal StoredTable(IStore store, string name, int length)
    {
        _store = store;
        _name = name;
        _length = length;
    }

    public override int Length => _length;

    public override bool Read(int offset, byte[] buffer, int at)
    {
        return _store.Read(_name, offset, buffer, at, EntryLength) == EntryLength;
    }
}
