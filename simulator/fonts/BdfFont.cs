using System.Globalization;

namespace ELicense.Simulator.Fonts;

/// <summary>Reads the Glyph Bitmap Distribution Format 2.1 (Adobe, technical note 5005), as far as glyphs go.</summary>
public static class BdfFont
{
    /// <exception cref="InvalidDataException">A glyph is incomplete or wider than 64 pixels.</exception>
    public static Dictionary<int, BitmapGlyph> Read(TextReader text)
    {
        var glyphs = new Dictionary<int, BitmapGlyph>();
        while (text.ReadLine() is { } line)
        {
            if (line.StartsWith("STARTCHAR", StringComparison.Ordinal))
            {
                ReadGlyph(text, glyphs);
            }
        }

        return glyphs;
    }

    private static void ReadGlyph(TextReader text, Dictionary<int, BitmapGlyph> glyphs)
    {
        int codePoint = -1, advance = 0;
        var box = new int[4];
        while (text.ReadLine() is { } line && line != "ENDCHAR")
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (words.FirstOrDefault())
            {
                case "ENCODING": codePoint = Number(words[1]); break;
                case "DWIDTH": advance = Number(words[1]); break;
                case "BBX": box = words[1..5].Select(Number).ToArray(); break;
                case "BITMAP":
                    var glyph = new BitmapGlyph(advance, box[2], box[3], box[0], ReadRows(text, box[0], box[1]));
                    if (codePoint >= 0)
                    {
                        glyphs[codePoint] = glyph;
                    }

                    break;
            }
        }
    }

    private static ulong[] ReadRows(TextReader text, int width, int height)
    {
        if (width > BitmapGlyph.MaximumWidth)
        {
            return SkipRows(text, height);
        }

        var rows = new ulong[height];
        for (var row = 0; row < height; row++)
        {
            var digits = text.ReadLine() ?? throw new InvalidDataException("The font ends within a glyph.");
            rows[row] = ulong.Parse(digits, NumberStyles.HexNumber) << (64 - digits.Length * 4);
        }
        return rows;
    }

    /// <summary>Fonts hold ornaments of any width; they may be there as long as nobody asks for them.</summary>
    private static ulong[] SkipRows(TextReader text, int height)
    {
        for (var row = 0; row < height; row++)
        {
            text.ReadLine();
        }

        return [];
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
