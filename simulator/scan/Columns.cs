using System.Text;

namespace ELicense.Simulator.Scan;

/// <summary>Widths on a text screen, where a Chinese character takes two columns.</summary>
internal static class Columns
{
    internal static int Of(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune) ? 2 : 1);

    internal static string Pad(string text, int columns) => text + new string(' ', Math.Max(0, columns - Of(text)));

    // East Asian Width W and F (UAX 11), as far as documents use them.
    private static bool IsWide(Rune rune) => rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF)
        or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60)
        or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD);
}
