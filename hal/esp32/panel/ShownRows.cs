using System;
using System.IO.Hashing;

namespace ELicense.Hal.Esp32.Panel;

/// <summary>
/// Remembers the picture that is shown by a CRC-32 of each row, so that the rows that change are found without a second frame
/// buffer. One row in four thousand million that changed is taken for the same; the next full refresh shows it.
/// </summary>
internal sealed class ShownRows
{
    private readonly uint[] _digests;
    private readonly int _stride;
    private readonly Crc32 _crc = new Crc32();

    public ShownRows(int rows, int stride)
    {
        _digests = new uint[rows];
        _stride = stride;
    }

    /// <summary>The first row that the last picture changed.</summary>
    public int First { get; private set; }

    /// <summary>How many rows there are from the first to the last that changed.</summary>
    public int Count { get; private set; }

    /// <summary>Takes in a new picture.</summary>
    public void Change(byte[] picture)
    {
        int first = _digests.Length;
        int last = -1;
        for (int row = 0; row < _digests.Length; row++)
        {
            // The native code keeps the offset in 16 bits, signed; the largest picture has 15,000 bytes.
            _crc.Reset();
            _crc.Append(new SpanByte(picture, row * _stride, _stride));
            uint digest = _crc.GetCurrentHashAsUInt32();
            if (digest != _digests[row])
            {
                _digests[row] = digest;
                first = last < 0 ? row : first;
                last = row;
            }
        }

        First = first;
        Count = last < 0 ? 0 : last - first + 1;
    }
}
