namespace ELicense.Tests.Device;

/// <summary>Bytes from text, as the standards print their examples.</summary>
internal static class Hex
{
    public static byte[] Bytes(string digits)
    {
        byte[] bytes = new byte[digits.Length / 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)((Value(digits[2 * i]) << 4) | Value(digits[(2 * i) + 1]));
        }

        return bytes;
    }

    public static string Text(byte[] bytes)
    {
        const string digits = "0123456789ABCDEF";
        char[] text = new char[2 * bytes.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            text[2 * i] = digits[bytes[i] >> 4];
            text[(2 * i) + 1] = digits[bytes[i] & 15];
        }

        return new string(text);
    }

    private static int Value(char digit)
    {
        return digit <= '9' ? digit - '0' : (digit & 0xDF) - 'A' + 10;
    }
}
