using ELicense.Hal;

namespace ELicense.Terminal;

/// <summary>Whether each part does what its contract promises.</summary>
public static class SelfTest
{
    private const string ScratchFile = "self-test";
    private const string KeyText = "Jefe";
    private const string DataText = "what do ya want for nothing?";

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

    /// <summary>HMAC-SHA-256 gives the answer of RFC 4231, test case 2.</summary>
    public static bool KeyedHash(IKeyedHash hash)
    {
        byte[] expected =
        {
            0x5B, 0xDC, 0xC1, 0x46, 0xBF, 0x60, 0x75, 0x4E, 0x6A, 0x04, 0x24, 0x26, 0x08, 0x95, 0x75, 0xC7,
            0x5A, 0x00, 0x3F, 0x08, 0x9D, 0x27, 0x39, 0x83, 0x9D, 0xEC, 0x58, 0xB9, 0x64, 0xEC, 0x38, 0x43,
        };
        return Same(expected, hash.Compute(System.Text.Encoding.UTF8.GetBytes(KeyText), System.Text.Encoding.UTF8.GetBytes(DataText)));
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
