namespace ELicense.Simulator.Fonts;

/// <summary>The cell that a .glyphs file gives every glyph: full width, or half of it for Latin-1.</summary>
/// <param name="Height">Rows, which is also the full width in pixels.</param>
/// <param name="Ascent">Rows above the baseline.</param>
public sealed record GlyphCell(int Height, int Ascent)
{
    public const int FirstWide = 0x100;

    public static int Width(int codePoint, int height) => codePoint < FirstWide ? height / 2 : height;

    /// <summary>
    /// Places a glyph in its cell. One that is drawn for half the width stands in the middle of a full one, and one that reaches
    /// over the edge (a quotation mark above the ascent, a comma below the descent) is moved inside.
    /// </summary>
    /// <returns>Rows from the top, the leftmost pixel in bit 63.</returns>
    /// <exception cref="InvalidDataException">The glyph is larger than the cell.</exception>
    public ulong[] Place(int codePoint, BitmapGlyph glyph)
    {
        var width = Width(codePoint, Height);
        if (glyph.Width > width || glyph.Rows.Length > Height)
        {
            throw new InvalidDataException($"U+{codePoint:X4} does not fit into {width}x{Height}.");
        }

        var left = Math.Clamp(glyph.Left + Math.Max(0, (width - glyph.Advance) / 2), 0, width - glyph.Width);
        var top = Math.Clamp(Ascent - glyph.Bottom - glyph.Rows.Length, 0, Height - glyph.Rows.Length);
        var cell = new ulong[Height];
        for (var row = 0; row < glyph.Rows.Length; row++)
        {
            cell[top + row] = glyph.Rows[row] >> left;
        }

        return cell;
    }
}
