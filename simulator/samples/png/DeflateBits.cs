namespace ELicense.Simulator.Samples.Png;

/// <summary>Bits in the order of RFC 1951, section 3.1.1: numbers from their lowest bit, codes from their highest.</summary>
internal sealed class DeflateBits
{
    private readonly MemoryStream _bytes = new();
    private int _pending;
    private int _count;

    internal void WriteNumber(int value, int count)
    {
        for (int bit = 0; bit < count; bit++)
        {
            Write((value >> bit) & 1);
        }
    }

    internal void WriteCode(int code, int length)
    {
        for (int bit = length - 1; bit >= 0; bit--)
        {
            Write((code >> bit) & 1);
        }
    }

    /// <summary>All bytes, the last one filled with zeros.</summary>
    internal byte[] ToArray() => _count == 0 ? _bytes.ToArray() : [.. _bytes.ToArray(), (byte)_pending];

    private void Write(int bit)
    {
        _pending |= bit << _count;
        if (++_count == 8)
        {
            _bytes.WriteByte((byte)_pending);
            (_pending, _count) = (0, 0);
        }
    }
}
