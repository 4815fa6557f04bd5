using System;
using System.IO;

namespace ELicense.Hal.Esp32;

/// <summary>
/// One of the two files of a record: magic "ELR1", generation, length of the content, content, CRC-32 of all before; numbers have
/// 32 bits, little-endian. A file that is anything else is no slot.
/// </summary>
internal sealed class RecordSlot
{
    private const uint Magic = 0x31524C45;
    private const int HeaderSize = 12;
    private const int TrailerSize = 4;
    private const int PieceSize = 1024;

    private readonly string _path;
    private readonly byte[] _header = new byte[HeaderSize];
    private uint _generation;
    private int _length;

    public RecordSlot(string path)
    {
        _path = path;
    }

    /// <summary>Counts up by one with each write to either slot of the record; valid once the header was read.</summary>
    public uint Generation
    {
        get { return _generation; }
    }

    /// <summary>False when there is no file with a header that fits its length.</summary>
    public bool ReadHeader()
    {
        if (!File.Exists(_path))
        {
            return false;
        }

        using (FileStream stream = new FileStream(_path, FileMode.Open, FileAccess.Read))
        {
            return ParseHeader(stream);
        }
    }

    /// <summary>The content; null when the slot is not whole.</summary>
    public byte[] Read()
    {
        if (!ReadHeader())
        {
            return null;
        }

        byte[] content = new byte[_length];
        return Scan(content) ? content : null;
    }

    /// <summary>What <see cref="Read"/> would find, without room for the content.</summary>
    public bool IsWhole()
    {
        return ReadHeader() && Scan(null);
    }

    public void Write(uint generation, byte[] content)
    {
        Delete();
        using (FileStream stream = new FileStream(_path, FileMode.CreateNew, FileAccess.Write))
        {
            Checksum checksum = new Checksum();
            Write(stream, checksum, BitConverter.GetBytes(Magic));
            Write(stream, checksum, BitConverter.GetBytes(generation));
            Write(stream, checksum, BitConverter.GetBytes(content.Length));
            Write(stream, checksum, content);
            stream.Write(BitConverter.GetBytes(checksum.Value), 0, TrailerSize);
            stream.Flush();
        }
    }

    public void Delete()
    {
        if (File.Exists(_path))
        {
            File.Delete(_path);
        }
    }

    private static void Write(FileStream stream, Checksum checksum, byte[] bytes)
    {
        checksum.Append(bytes, bytes.Length);
        stream.Write(bytes, 0, bytes.Length);
    }

    private static bool Fill(FileStream stream, byte[] buffer, int count)
    {
        return stream.Read(buffer, 0, count) == count;
    }

    private bool ParseHeader(FileStream stream)
    {
        long length = stream.Length;
        if (!Fill(stream, _header, HeaderSize) || BitConverter.ToUInt32(_header, 0) != Magic)
        {
            return false;
        }

        _generation = BitConverter.ToUInt32(_header, 4);
        _length = BitConverter.ToInt32(_header, 8);

        // The file's length bounds the memory that a damaged header can ask for.
        return _length >= 0 && length - HeaderSize - TrailerSize == _length;
    }

    private bool Scan(byte[] content)
    {
        using (FileStream stream = new FileStream(_path, FileMode.Open, FileAccess.Read))
        {
            if (!ParseHeader(stream))
            {
                return false;
            }

            Checksum checksum = new Checksum();
            checksum.Append(_header, HeaderSize);
            byte[] piece = new byte[PieceSize];
            for (int position = 0; position < _length; position += PieceSize)
            {
                int count = _length - position < PieceSize ? _length - position : PieceSize;
                if (!Fill(stream, piece, count))
                {
                    return false;
                }

                checksum.Append(piece, count);
                if (content != null)
                {
                    Array.Copy(piece, 0, content, position, count);
                }
            }

            return Fill(stream, piece, TrailerSize) && BitConverter.ToUInt32(piece, 0) == checksum.Value;
        }
    }
}
