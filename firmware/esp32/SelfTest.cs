using ELicense.Hal;

namespace ELicense.Firmware;

/// <summary>Whether each part does on this board what its contract promises.</summary>
internal static class SelfTest
{
    private const string ScratchFile = "self-test";

    /// <summary>A file can be written, read back and deleted.</summary>
    public static bool Store(IStore store)
    {
        byte[] written = { 0x00, 0x5A, 0xA5, 0xFF };
        byte[] read = new byte[written.Length];
        bool works = store.Delete(ScratchFile)
            && store.Append(ScratchFile, written, 0, written.Length)
            && store.Read(ScratchFile, 0, read, 0, read.Length) == read.Length
            && Same(written, read);
        return store.Delete(ScratchFile) && works;
    }

    /// <summary>HMAC-SHA-256 gives the answer of RFC 4231, test case 1.</summary>
    public static bool KeyedHash(IKeyedHash hash)
    {
        byte[] key = new byte[20];
        for (int i = 0; i < key.Length; i++)
        {
            key[i] = 0x0B;
        }

        byte[] data = { 0x48, 0x69, 0x20, 0x54, 0x68, 0x65, 0x72, 0x65 };
        byte[] expected =
        {
            0xB0, 0x34, 0x4C, 0x61, 0xD8, 0xDB, 0x38, 0x53, 0x5C, 0xA8, 0xAF, 0xCE, 0xAF, 0x0B, 0xF1, 0x2B,
            0x88, 0x1D, 0xC2, 0x00, 0xC9, 0x83, 0x3D, 0xA7, 0x26, 0xE9, 0x37, 0x6C, 0x2E, 0x32, 0xCF, 0xF7,
        };
        return Same(expected, hash.Compute(key, data));
    }

    private static bool Same(byte[] a, byte[] b)
    {
        bool same = a.Length == b.Length;
        for (int i = 0; same && i < a.Length; i++)
        {
            same = a[i] == b[i];
        }

        return same;
    }
}
