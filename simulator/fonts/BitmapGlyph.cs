namespace ELicense.Simulator.Fonts;

/// <summary>
/// One glyph of a bitmap font, in the terms of BDF 2.1: a box of ink placed against the origin on the baseline.
/// </summary>
/// <param name="Advance">Pixels from this origin to the next glyph's.</param>
/// <param name="Left">Pixels from the origin to the box's left edge; may be negative.</param>
/// <param name="Bottom">Pixels from the baseline up to the box's lower edge; may be negative.</param>
/// <param name="Width">Pixels in a row of the box, at most 64.</param>
/// <param name="Rows">From the top; the leftmost pixel in bit 63, 1 = ink.</param>
public sealed record BitmapGlyph(int Advance, int Left, int Bottom, int Width, ulong[] Rows)
{
    public const int MaximumWidth = 64;
}
