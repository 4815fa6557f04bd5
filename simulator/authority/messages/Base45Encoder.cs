using System.Text;

namespace ELicense.Simulator.Authority.Messages;

/// <summary>Base45 (RFC 9285), encoding: two bytes are three digits, a last single byte is two, the least first.</summary>
public static class Base45Encoder
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        StringBuilder text = new(bytes.Length / 2 * 3 + 2);
        int even = bytes.Length & ~1;
        for (int i = 0; i < even; i += 2)
        {
            Append(text, bytes[i] * 256 + bytes[i + 1], 3);
        }

        if (even < bytes.Length)
        {
            Append(text, bytes[even], 2);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, int value, int digits)
    {
        for (; digits > 0; digits--, value /= 45)
        {
            text.Append(Alphabet[value % 45]);
        }
    }
}
