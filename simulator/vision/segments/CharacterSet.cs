using System.Text;

namespace ELicense.Simulator.Vision.Segments;

/// <summary>A way to turn bytes into characters; a byte sequence that it does not define becomes U+FFFD.</summary>
internal sealed class CharacterSet
{
    public const char Undefined = '\uFFFD';

    public static readonly CharacterSet Utf8 = new(Encoding.UTF8);
    public static readonly CharacterSet Latin1 = new(Encoding.Latin1);
    public static readonly CharacterSet ShiftJis = OfCodePage(932);
    public static readonly CharacterSet Gb18030 = OfCodePage(54936);

    private static readonly CharacterSet?[] ByEci = MakeEciTable();

    private readonly Encoding _encoding;

    private CharacterSet(Encoding encoding) => _encoding = encoding;

    /// <summary>The set of an ECI assignment number (AIM ITS/04-023); null when it is not known here.</summary>
    public static CharacterSet? OfEci(int number) => number < ByEci.Length ? ByEci[number] : null;

    /// <summary>What byte mode without an ECI most likely means: UTF-8, else Shift-JIS, else Latin-1.</summary>
    public static CharacterSet Guess(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Utf8;
        }

        return IsShiftJis(bytes) ? ShiftJis : Latin1;
    }

    /// <summary>Decodes into the target, which has room for a character a byte.</summary>
    public int Decode(ReadOnlySpan<byte> bytes, Span<char> target) => _encoding.GetChars(bytes, target);

    private static bool IsShiftJis(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            byte b = bytes[i];
            if (b is < 0x80 or (>= 0xA1 and <= 0xDF))
            {
                continue;
            }

            bool isLead = b is (>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xFC);
            if (!isLead || ++i == bytes.Length || bytes[i] is < 0x40 or 0x7F or > 0xFC)
            {
                return false;
            }
        }
        return true;
    }

    private static CharacterSet OfCodePage(int codePage) => new(CodePagesEncodingProvider.Instance.GetEncoding(
        codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!);

    private static CharacterSet?[] MakeEciTable()
    {
        var table = new CharacterSet?[33];
        table[0] = table[2] = OfCodePage(437);
        table[1] = table[3] = Latin1;
        int[] latin = [4, 5, 6, 7, 8, 9, 10, 11, 15, 17];
        foreach (int eci in latin)
        {
            table[eci] = OfCodePage(28590 + eci - 2);
        }

        table[13] = OfCodePage(874);
        table[20] = ShiftJis;
        table[21] = OfCodePage(1250);
        table[22] = OfCodePage(1251);
        table[23] = OfCodePage(1252);
        table[24] = OfCodePage(1256);
        table[25] = new(Encoding.BigEndianUnicode);
        table[26] = Utf8;
        table[27] = new(Encoding.ASCII);
        table[28] = OfCodePage(950);
        table[29] = table[32] = Gb18030;
        table[30] = OfCodePage(51949);
        return table;
    }
}
