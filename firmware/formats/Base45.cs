namespace ELicense.Formats;

/// <summary>
/// Base45 (RFC 9285), decoding only: three characters for two bytes, two characters for a last single byte, in the alphabet of
/// the QR code's alphanumeric mode. A space is a digit, so nothing is trimmed.
/// </summary>
public static class Base45
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    // The alphabet lies between ' ' (32) and 'Z' (90).
    private const int FirstCharacter = 32;
    private const int CharacterSpan = 59;

    /// <summary>Decodes the rest of a text.</summary>
    /// <param name="text">The text that holds the digits.</param>
    /// <param name="start">The first digit.</param>
    /// <returns>
    /// The bytes; null for a foreign character, a length of 3n + 1, a triple above 65,535 or a pair above 255.
    /// </returns>
    public static byte[] Decode(string text, int start)
    {
        int length = text.Length - start;
        int tail = length % 3;
        if (tail == 1)
        {
            return null;
        }

        byte[] values = ValueByCharacter();
        byte[] bytes = new byte[length / 3 * 2 + tail / 2];
        int written = 0;
        for (int i = start; i < start + length; i += 3)
        {
            bool pair = i + 2 >= start + length;
            int value = Value(values, text[i]) + 45 * Value(values, text[i + 1]);
            value += pair ? 0 : 2025 * Value(values, text[i + 2]);
            if (value > (pair ? 0xFF : 0xFFFF))
            {
                return null;
            }

            if (!pair)
            {
                bytes[written++] = (byte)(value >> 8);
            }

            bytes[written++] = (byte)value;
        }

        return bytes;
    }

    private static byte[] ValueByCharacter()
    {
        byte[] values = new byte[CharacterSpan];
        for (int i = 0; i < CharacterSpan; i++)
        {
            values[i] = 0xFF;
        }

        for (int i = 0; i < Alphabet.Length; i++)
        {
            values[Alphabet[i] - FirstCharacter] = (byte)i;
        }

        return values;
    }

    // A foreign character weighs more than any sum of digits may be: 65,536 even where the weight is 1.
    private static int Value(byte[] values, char character)
    {
        int index = character - FirstCharacter;
        int value = index >= 0 && index < CharacterSpan ? values[index] : 0xFF;
        return value == 0xFF ? 0x10000 : value;
    }
}
