namespace NFProjTools.Pe;

/// <summary>
/// The checksum of a .pe file: polynomial 0x04C11DB7, most significant bit first, initial 0, no reflection, no final XOR.
/// </summary>
internal static class Crc32
{
    private const uint Polynomial = 0x04C11DB7;

    private static readonly uint[] _table = BuildTable();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint crc = 0;
        foreach (var b in bytes)
        {
            crc = _table[(crc >> 24) ^ b] ^ (crc << 8);
        }

        return crc;
    }

    private static uint[] BuildTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            var crc = i << 24;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x80000000) != 0 ? (crc << 1) ^ Polynomial : crc << 1;
            }

            table[i] = crc;
        }

        return table;
    }
}
