using System;

namespace ELicense.Terminal.Screens;

/// <summary>
/// Doubles a glyph of up to 16 columns by the rule of Scale2x: where two neighbours at a corner agree and the opposite ones do
/// not, the corner takes their colour, so that slanted strokes stay smooth. All pixels of a row are decided at once.
/// </summary>
public sealed class SmoothDoubling
{
    /// <summary>Bytes in a row of the doubled glyph.</summary>
    public const int Stride = 4;

    private readonly int _height;
    private readonly ushort[] _spread = new ushort[256];

    /// <param name="height">Rows of the glyphs that are doubled.</param>
    public SmoothDoubling(int height)
    {
        _height = height;
        Rows = new byte[2 * height * Stride];
        for (int bits = 0; bits < 256; bits++)
        {
            _spread[bits] = (ushort)Spread(bits);
        }
    }

    /// <summary>The doubled glyph: twice the rows, the leftmost pixel in the highest bit, 1 = white.</summary>
    public byte[] Rows { get; }

    /// <summary>Doubles a glyph.</summary>
    /// <param name="rows">Rows from the top, in bits as those of the result.</param>
    /// <param name="offset">The first byte of the glyph.</param>
    /// <param name="stride">Bytes in a row, 1 or 2.</param>
    public void Double(byte[] rows, int offset, int stride)
    {
        int above = 0;
        int self = Ink(rows, offset, stride);
        int end = 2 * _height * Stride;
        for (int target = 0; target < end; target += 2 * Stride)
        {
            offset += stride;
            int below = target + 2 * Stride < end ? Ink(rows, offset, stride) : 0;
            int left = self >> 1;
            int right = self << 1 & 0xFFFF;
            int corner = (above ^ below) & (left ^ right);
            if (corner == 0)
            {
                Store(self, self, target);
                Array.Copy(Rows, target, Rows, target + Stride, Stride);
            }
            else
            {
                // Left and right differ at a corner, so where the left one disagrees with a neighbour the right one agrees.
                int leftAbove = corner & ~(left ^ above), rightAbove = corner ^ leftAbove;
                int leftBelow = corner & ~(left ^ below), rightBelow = corner ^ leftBelow;
                Store(self & ~leftAbove | left & leftAbove, self & ~rightAbove | right & rightAbove, target);
                Store(self & ~leftBelow | left & leftBelow, self & ~rightBelow | right & rightBelow, target + Stride);
            }

            above = self;
            self = below;
        }
    }

    private static int Ink(byte[] rows, int offset, int stride) =>
        stride == 1 ? (rows[offset] ^ 0xFF) << 8 : (rows[offset] << 8 | rows[offset + 1]) ^ 0xFFFF;

    /// <summary>Stores a row of 32 pixels, taken in turn from two of 16.</summary>
    private void Store(int even, int odd, int target)
    {
        ushort[] spread = _spread;
        byte[] rows = Rows;
        int high = (spread[even >> 8] << 1 | spread[odd >> 8]) ^ 0xFFFF;
        int low = (spread[even & 0xFF] << 1 | spread[odd & 0xFF]) ^ 0xFFFF;
        rows[target] = (byte)(high >> 8);
        rows[target + 1] = (byte)high;
        rows[target + 2] = (byte)(low >> 8);
        rows[target + 3] = (byte)low;
    }

    /// <summary>Moves bit i of a byte to bit 2i.</summary>
    private static int Spread(int bits)
    {
        bits = (bits | bits << 4) & 0x0F0F;
        bits = (bits | bits << 2) & 0x3333;
        return (bits | bits << 1) & 0x5555;
    }
}
