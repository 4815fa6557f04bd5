using System;
using ELicense.Crypto;
using ELicense.Hal;

namespace ELicense.Verification.Lists;

/// <summary>
/// Opens the sealed file in the store: its tag is checked over the whole of it before any of it is decrypted. The opened file is
/// whole exactly when it has its full length, because nothing is written of a file whose tag is wrong.
/// </summary>
/// <remarks>
/// The native HMAC takes whole arrays only, and a sealed file is larger than memory; so the tag is computed over pieces, by
/// managed code.
/// </remarks>
public sealed class SealedOpening
{
    private const int TagPiece = 1024;
    private const int CipherPiece = 4096;
    private const int BlockLength = 64;
    private const byte InnerPad = 0x36;
    private const byte OuterPad = 0x5C;

    private readonly IStore _store;
    private readonly IKeyedHash _hash;
    private readonly ICipher _cipher;
    private readonly SealedEntry _entry;
    private readonly byte[][] _fleetKeys;
    private readonly Sha256 _digest = new Sha256();
    private readonly byte[] _vector = new byte[SealedList.VectorLength];

    // The number of the fleet key that is tried, and the byte that is next: of the tag's pass, then of the decryption.
    private int _key;
    private int _position;
    private byte[] _cipherKey;

    public SealedOpening(IStore store, IKeyedHash hash, ICipher cipher, SealedEntry entry)
    {
        _store = store;
        _hash = hash;
        _cipher = cipher;
        _entry = entry;
        _fleetKeys = FleetKeys.Read(store);
    }

    /// <summary>True once the opened file is there.</summary>
    public bool IsOpened => _cipherKey != null && _position == _entry.Length && IsDone(_store, _entry);

    /// <summary>True when the file was opened before.</summary>
    public static bool IsDone(IStore store, SealedEntry entry)
    {
        return store.Length(entry.OpenedName) == entry.Length - SealedList.VectorLength;
    }

    /// <summary>Does a piece of the work, at most some hundred thousand instructions.</summary>
    /// <returns>False when it is done, or cannot be.</returns>
    public bool Step()
    {
        if (_cipherKey != null)
        {
            return DecryptPiece();
        }

        if (_key >= _fleetKeys.Length)
        {
            return false;
        }

        if (_position < _entry.Length)
        {
            return DigestPiece();
        }

        TakeTag();
        return true;
    }

    private bool DigestPiece()
    {
        if (_position == 0)
        {
            byte[] pad = Pad(InnerPad);
            _digest.Reset();
            _digest.Update(pad, 0, pad.Length);
        }

        byte[] piece = Read(TagPiece);
        if (piece == null)
        {
            return false;
        }

        _digest.Update(piece, 0, piece.Length);
        _position += piece.Length;
        return true;
    }

    // HMAC (RFC 2104): the digest of the inner one, under the outer pad.
    private void TakeTag()
    {
        byte[] inner = new byte[_digest.Length];
        _digest.Finish(inner, 0);
        byte[] pad = Pad(OuterPad);
        _digest.Update(pad, 0, pad.Length);
        _digest.Update(inner, 0, inner.Length);
        _digest.Finish(inner, 0);
        if (ListDigest.AreEqual(inner, _entry.Tag, 0, inner.Length))
        {
            _cipherKey = SealedList.CipherKey(_hash, _fleetKeys[_key]);
            _store.Delete(_entry.OpenedName);
        }
        else
        {
            _key++;
        }

        _position = 0;
    }

    private byte[] Pad(byte value)
    {
        byte[] key = SealedList.TagKey(_hash, _fleetKeys[_key]);
        byte[] pad = new byte[BlockLength];
        for (int i = 0; i < BlockLength; i++)
        {
            pad[i] = (byte)(i < key.Length ? key[i] ^ value : value);
        }

        return pad;
    }

    private bool DecryptPiece()
    {
        if (_position == 0)
        {
            _position = _store.Read(_entry.FileName, 0, _vector, 0, _vector.Length);
            return _position == _vector.Length;
        }

        byte[] piece = Read(CipherPiece);
        byte[] plain = piece == null ? null : _cipher.Decrypt(_cipherKey, _vector, piece);
        if (plain == null || !_store.Append(_entry.OpenedName, plain, 0, plain.Length))
        {
            return false;
        }

        Array.Copy(piece, piece.Length - _vector.Length, _vector, 0, _vector.Length);
        _position += piece.Length;
        return _position < _entry.Length;
    }

    // Whole blocks of the cipher: the file is a vector of 16 bytes and a multiple of 16 KB.
    private byte[] Read(int count)
    {
        int left = _entry.Length - _position;
        byte[] piece = new byte[left < count ? left : count];
        return _store.Read(_entry.FileName, _position, piece, 0, piece.Length) == piece.Length ? piece : null;
    }
}
