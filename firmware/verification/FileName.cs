namespace ELicense.Verification;

/// <summary>Names of files that are named by bytes.</summary>
internal static class FileName
{
    /// <summary>The first bytes in lowercase hexadecimal.</summary>
    internal static string Of(byte[] bytes, int count)
    {
        char[] hex = new char[2 * count];
        for (int i = 0; i < hex.Length; i++)
        {
            hex[i] = "0123456789abcdef"[bytes[i >> 1] >> ((~i & 1) << 2) & 15];
        }

        return new string(hex);
    }
}
