using System;

namespace ELicense.Verification.Lists;

/// <summary>
/// Little-endian integers of a list file, on machines that are little-endian themselves: the ESP32 and every desktop. The caller
/// has checked that the bytes are there.
/// </summary>
internal static class LittleEndian
{
    internal static int UInt16(byte[] data, int at) => data[at] | data[at + 1] << 8;

    internal static int UInt24(byte[] data, int at) => data[at] | data[at + 1] << 8 | data[at + 2] << 16;

    /// <summary>
    /// An unsigned field whose rule keeps it below 2^31: anything above comes out negative, and is refused as such.
    /// </summary>
    internal static int Int32(byte[] data, int at) => BitConverter.ToInt32(data, at);
}
