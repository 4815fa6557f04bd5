namespace ELicense.Terminal.Screens;

/// <summary>
/// Doubles a glyph of up to 16 columns by the rule of Scale2x: where two neighbours at a corner agree and the opposite ones do not,
/// the corner takes their colour, so that slanted strokes stay smooth. All pixels of a row are decided at once.
/// </summary>
public static class SmoothDoubling
{
    /// <summary>Bytes in a row of the doubled glyph.</summary>
    public const int Stride = 4;

    /// <summary>Doubles a glyph.</summary>
    /// <param name="rows">Rows from the top, each <paramref name="stride"/> bytes, the leftmost pixel in the highest bit.</param>
    /// <param name="offset">The first byte of the glyph.</param>
    /// <param name="stride">Bytes in a row, 1 or 2.</param>
    /// <param name="height">Rows.</param>
    /// <param name="doubled">Gets twice the rows, each of <see cref="Stride"/> bytes.</param>
    public static void Double(byte[] rows, int offset, int stride, int height, byte[] doubled)
    {
        int above = 0;
        int self = Row(rows, offset, stride);
        int target = 0;
        for (int row = 0; row < height; row++)
        {
            offset += stride;
            int below = row + 1 < height ? Row(rows, offset, stride) : 0;
            int left = self >> 1;
            int right = self << 1 & 0xFFFF;
            int corner = (above ^ below) & (left ^ right);
            int ofAbove = corner & ~(left ^ above);
            int ofBelow = corner & ~(left ^ below);
            // Left and right differ at a corner, so where the left one disagrees with a neighbour the right one agrees.
            int rightOfAbove = corner & (left ^ above);
            int rightOfBelow = corner & (left ^ below);
            Store(self & ~ofAbove | left & ofAbove, self & ~rightOfAbove | right & rightOfAbove, doubled, target);
            Store(self & ~ofBelow | left & ofBelow, self & ~rightOfBelow | right & rightOfBelow, doubled, target + Stride);
            target += 2 * Stride;
            above = self;
            self = below;
        }
    }

    private static int Row(byte[] rows, int offset, int stride) =>
        stride == 1 ? rows[offset] << 8 : rows[offset] << 8 | rows[offset + 1];

    /// <summary>Stores a row of 32 pixels, taken in turn from two of 16.</summary>
    private static void Store(int even, int odd, byte[] doubled, int target)
    {
        int high = Spread(even >> 8) << 1 | Spread(odd >> 8);
        int low = Spread(even & 0xFF) << 1 | Spread(odd & 0xFF);
        doubled[target] = (byte)(high >> 8);
        doubled[target + 1] = (byte)high;
        doubled[target + 2] = (byte)(low >> 8);
        doubled[target + 3] = (byte)low;
    }

    /// <summary>Moves bit i of a byte to bit 2i.</summary>
    private static int Spread(int bits)
    {
        bits = (bits | bits << 4) & 0x0F0F;
        bits = (bits | bits << 2) & 0x3333;
        return (bits | bits << 1) & 0x5555;
    }
}
