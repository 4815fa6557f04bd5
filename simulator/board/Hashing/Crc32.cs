namespace System.IO.Hashing;

/// <summary>
/// CRC-32 (ITU-T V.42, reflected polynomial 0xEDB88320) with nanoFramework.System.IO.Hashing's API and with the two traps of its
/// native part on the ESP32: lengths are 16-bit numbers there, and an empty piece starts the sum anew.
/// </summary>
public sealed class Crc32
{
    private const uint Start = 0xFFFFFFFF;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];
    private uint _register = Start;

    /// <exception cref="ArgumentOutOfRangeException">More than 32,767 bytes: the device would read elsewhere.</exception>
    public void Append(SpanByte source)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(source.Length, short.MaxValue);
        if (source.Length == 0)
        {
            _register = Start;
        }

        for (int i = 0; i < source.Length; i++)
        {
            _register = (_register >> 8) ^ Table[(byte)_register ^ source[i]];
        }
    }

    public void Reset() => _register = Start;

    public uint GetCurrentHashAsUInt32() => ~_register;

    private static uint Entry(int index)
    {
        uint entry = (uint)index;
        for (int bit = 0; bit < 8; bit++)
        {
            entry = (entry >> 1) ^ (0xEDB88320 & (0u - (entry & 1)));
        }

        return entry;
    }
}
