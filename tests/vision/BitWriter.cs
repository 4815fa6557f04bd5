namespace ELicense.Tests.Vision;

/// <summary>Puts bits one after another, the highest first; the last byte is filled with zeros.</summary>
internal sealed class BitWriter
{
    private readonly List<bool> _bits = [];

    public BitWriter Add(int value, int count)
    {
        for (int bit = count - 1; bit >= 0; bit--)
        {
            _bits.Add((value >> bit & 1) != 0);
        }

        return this;
    }

    public BitWriter AddBytes(params byte[] bytes)
    {
        foreach (byte b in bytes)
        {
            Add(b, 8);
        }

        return this;
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[(_bits.Count + 7) / 8];
        for (int i = 0; i < _bits.Count; i++)
        {
            bytes[i / 8] |= (byte)(_bits[i] ? 0x80 >> (i % 8) : 0);
        }

        return bytes;
    }
}
