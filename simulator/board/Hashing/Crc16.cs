namespace ELicense.Simulator.Board.Hashing;

/// <summary>CRC-16/XMODEM: polynomial 0x1021, highest bit first, initial value 0. Over data and its own checksum it is 0.</summary>
internal static class Crc16
{
    internal static ushort Compute(ReadOnlySpan<byte> bytes)
    {
        int crc = 0;
        foreach (byte value in bytes)
        {
            crc ^= value << 8;
            for (int i = 0; i < 8; i++)
            {
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
            }
        }

        return (ushort)crc;
    }
}
