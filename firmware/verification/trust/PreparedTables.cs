using System.Collections;
using ELicense.Crypto;
using ELicense.Hal;

namespace ELicense.Verification.Trust;

/// <summary>
/// Prepared tables of issuer keys and generators, in files of the internal flash: with them a known key is verified at a fifth of the
/// cost. The terminal builds them itself, from keys of its trust list, when it has nothing else to do; without them everything is
/// verified as surely, only more slowly.
/// </summary>
public sealed class PreparedTables
{
    private const string Folder = "tables";
    // Half of x: a key made to share it with another issuer's would be verified with the other's table.
    private const int NameBytes = 16;
    private const int MaximumWanted = 8;

    private readonly IStore _store;
    private readonly int _length;
    private readonly int _maximumCount;
    private readonly ArrayList _wanted = new ArrayList();

    // What is being built; null when nothing is.
    private PublicKey _key;
    private byte[] _table;
    private TableBuilder _builder;

    /// <param name="store">Internal flash: whoever can write a table can sign for its key.</param>
    /// <param name="length">Bytes of a table: 8,192, 16,384 or 32,768.</param>
    /// <param name="maximumCount">How many tables the board has room for; the first keys that are met get them.</param>
    public PreparedTables(IStore store, int length, int maximumCount)
    {
        _store = store;
        _length = length;
        _maximumCount = maximumCount;
    }

    /// <summary>Puts the tables of a key and of its curve's generator to use, or notes that they are wanted.</summary>
    public void Use(PublicKey key, PublicKey generator)
    {
        // Where there is room for one only: every key of the curve gains by the generator's.
        UseOne(generator);
        UseOne(key);
    }

    /// <summary>
    /// Does a piece of the building of tables that are wanted: half a million instructions at most, of about five million a table.
    /// While a table is being built, it takes twice its length of memory.
    /// </summary>
    /// <returns>False when there is nothing to build, or no room.</returns>
    public bool BuildNext()
    {
        if (_builder == null)
        {
            return Begin();
        }

        if (_builder.Step())
        {
            return true;
        }

        bool isKept = Keep();
        _builder = null;
        _table = null;
        return isKept;
    }

    private bool Begin()
    {
        while (_wanted.Count > 0 && _store.List(Folder).Length < _maximumCount)
        {
            _key = (PublicKey)_wanted[0];
            _wanted.RemoveAt(0);
            if (_key.Table == null)
            {
                _table = new byte[_length];
                _builder = new TableBuilder(_key, _table);
                return true;
            }
        }

        return false;
    }

    private void UseOne(PublicKey key)
    {
        if (key.Table == null && !Attach(key) && !_wanted.Contains(key) && _wanted.Count < MaximumWanted)
        {
            _wanted.Add(key);
        }
    }

    // A file that a power cut has left short is no table; one with a damaged entry says "no", which is confirmed without it.
    private bool Attach(PublicKey key)
    {
        string name = NameOf(key);
        return _store.Length(name) == _length && key.UseTable(new StoredTable(_store, name, _length));
    }

    private bool Keep()
    {
        string name = NameOf(_key);
        if (_store.Delete(name) && _store.Append(name, _table, 0, _length))
        {
            return Attach(_key);
        }

        _store.Delete(name);
        return false;
    }

    private static string NameOf(PublicKey key)
    {
        return Folder + "/" + FileName.Of(key.X, NameBytes);
    }
}
