using System;

namespace ELicense.Crypto;

/// <summary>
/// A hash function with the padding of Merkle and Damgard (a bit 1, zeros, the length in bits as a big-endian number), fed
/// piece by piece. Allocates nothing after its construction. For public data only.
/// </summary>
public abstract class MessageDigest
{
    private readonly int _blockLength;
    private readonly int _length;
    private readonly int _lengthField;
    private readonly byte[] _block;
    private int _used;
    private long _total;

    /// <param name="blockLength">Bytes of a block.</param>
    /// <param name="length">Bytes of the digest.</param>
    /// <param name="lengthField">Bytes of the length at the end of the padding.</param>
    private protected MessageDigest(int blockLength, int length, int lengthField)
    {
        _blockLength = blockLength;
        _length = length;
        _lengthField = lengthField;
        _block = new byte[blockLength];
    }

    /// <summary>Bytes that are compressed at once.</summary>
    public int BlockLength
    {
        get { return _blockLength; }
    }

    /// <summary>Bytes of the digest.</summary>
    public int Length
    {
        get { return _length; }
    }

    /// <summary>Forgets everything fed so far.</summary>
    public void Reset()
    {
        _used = 0;
        _total = 0;
        Start();
    }

    /// <summary>Appends a piece of the message.</summary>
    /// <exception cref="ArgumentException">The piece does not lie within the array.</exception>
    public void Update(byte[] data, int offset, int count)
    {
        Piece.Check(data, offset, count);
        _total += count;
        if (_used > 0)
        {
            int free = _blockLength - _used;
            int taken = count < free ? count : free;
            Buffer(data, offset, taken);
            offset += taken;
            count -= taken;
        }
        for (; count >= _blockLength; offset += _blockLength, count -= _blockLength)
        {
            Compress(data, offset);
        }

        if (count > 0)
        {
            Buffer(data, offset, count);
        }
    }

    /// <summary>Writes the digest, and starts anew.</summary>
    /// <exception cref="ArgumentException">The digest does not fit there.</exception>
    public void Finish(byte[] digest, int offset)
    {
        Piece.Check(digest, offset, _length);
        Pad();
        Write(digest, offset);
        Reset();
    }

    /// <summary>Sets the chaining value to the standard's initial value.</summary>
    private protected abstract void Start();

    /// <summary>Compresses one block.</summary>
    private protected abstract void Compress(byte[] data, int offset);

    /// <summary>Writes the chaining value.</summary>
    private protected abstract void Write(byte[] digest, int offset);

    private protected static void PutWord(uint word, byte[] bytes, int offset)
    {
        bytes[offset] = (byte)(word >> 24);
        bytes[offset + 1] = (byte)(word >> 16);
        bytes[offset + 2] = (byte)(word >> 8);
        bytes[offset + 3] = (byte)word;
    }

    private void Buffer(byte[] data, int offset, int count)
    {
        Array.Copy(data, offset, _block, _used, count);
        _used += count;
        if (_used < _blockLength)
        {
            return;
        }

        _used = 0;
        Compress(_block, 0);
    }

    private void Pad()
    {
        _block[_used++] = 0x80;
        Array.Clear(_block, _used, _blockLength - _used);
        if (_used > _blockLength - _lengthField)
        {
            Compress(_block, 0);
            Array.Clear(_block, 0, _blockLength);
        }
        long bits = _total << 3;
        for (int i = _blockLength - 1; i >= _blockLength - 8; i--, bits >>= 8)
        {
            _block[i] = (byte)bits;
        }

        Compress(_block, 0);
    }
}
