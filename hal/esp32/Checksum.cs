using System;
using System.IO.Hashing;

namespace ELicense.Hal.Esp32;

/// <summary>CRC-32 (ITU-T V.42) of any number of bytes. Finds accidents, not attackers: what must be genuine is signed.</summary>
internal sealed class Checksum
{
    /// <summary>
    /// The native code keeps a piece's offset and length in 16 bits, signed, and an empty piece makes it start anew: so bytes go
    /// through a small buffer, and never none.
    /// </summary>
    private const int PieceSize = 512;

    private readonly Crc32 _crc = new Crc32();
    private readonly byte[] _piece = new byte[PieceSize];

    public uint Value
    {
        get { return _crc.GetCurrentHashAsUInt32(); }
    }

    public void Append(byte[] buffer, int count)
    {
        for (int position = 0; position < count; position += PieceSize)
        {
            int length = count - position < PieceSize ? count - position : PieceSize;
            Array.Copy(buffer, position, _piece, 0, length);
            _crc.Append(new SpanByte(_piece, 0, length));
        }
    }
}
