using System.Globalization;

namespace ELicense.Simulator.Fonts;

/// <summary>Reads GNU Unifont's .hex form: a line a glyph, "4E00:" and 16 rows of 8 or 16 pixels in hexadecimal.</summary>
public static class HexFont
{
    private const int Height = 16;
    private const int Ascent = 14;

    /// <exception cref="InvalidDataException">A line is not of that form.</exception>
    public static Dictionary<int, BitmapGlyph> Read(TextReader text)
    {
        var glyphs = new Dictionary<int, BitmapGlyph>();
        while (text.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':');
            if (colon < 0 || !int.TryParse(line.AsSpan(0, colon), NumberStyles.HexNumber, null, out var codePoint))
            {
                throw new InvalidDataException($"Not a line of a .hex font: {line}");
            }

            glyphs[codePoint] = Glyph(line[(colon + 1)..]);
        }
        return glyphs;
    }

    private static BitmapGlyph Glyph(string digits)
    {
        var rowDigits = digits.Length / Height;
        if (digits.Length % Height != 0 || rowDigits is not (2 or 4))
        {
            throw new InvalidDataException($"A glyph of {digits.Length} digits is neither 8x16 nor 16x16.");
        }

        var width = rowDigits * 4;
        var rows = digits.Chunk(rowDigits).Select(row => ulong.Parse(row, NumberStyles.HexNumber) << (64 - width));
        return new BitmapGlyph(width, 0, Ascent - Height, width, rows.ToArray());
    }
}
