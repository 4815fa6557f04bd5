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

    // A row of 16 white pixels, and what is around a glyph.
    private const int White = 0xFFFF;

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
        byte[] target = Rows;
        ushort[] spread = _spread;
        int second = stride - 1;
        int padding = stride == 1 ? 0xFF : 0;
        int end = 2 * _height * Stride;
        int above = White;
        int self = rows[offset] << 8 | rows[offset + second] | padding;
        for (int place = 0; place < end; place += 2 * Stride)
        {
            offset += stride;
            int below = place + 2 * Stride < end ? rows[offset] << 8 | rows[offset + second] | padding : White;
            int left = self >> 1 | 0x8000;
            int right = (self << 1 | 1) & White;
            int corner = (above ^ below) & (left ^ right);
            int high, low;
            if (corner == 0)
            {
                high = 3 * spread[self >> 8];
                low = 3 * spread[self & 0xFF];
                target[place] = (byte)(high >> 8);
                target[place + 1] = (byte)high;
                target[place + 2] = (byte)(low >> 8);
                target[place + 3] = (byte)low;
                Array.Copy(target, place, target, place + Stride, Stride);
            }
            else
            {
                // At a corner above differs from below and left from right: who of the first two agrees with left disagrees with right.
                int falling = corner & ~(left ^ above);
                int rising = corner ^ falling;
                left ^= self;
                right ^= self;
                int even = self ^ left & falling;
                int odd = self ^ right & rising;
                high = spread[even >> 8] << 1 | spread[odd >> 8];
                low = spread[even & 0xFF] << 1 | spread[odd & 0xFF];
                target[place] = (byte)(high >> 8);
                target[place + 1] = (byte)high;
                target[place + 2] = (byte)(low >> 8);
                target[place + 3] = (byte)low;
                even = self ^ left & rising;
                odd = self ^ right & falling;
                high = spread[even >> 8] << 1 | spread[odd >> 8];
                low = spread[even & 0xFF] << 1 | spread[odd & 0xFF];
                target[place + 4] = (byte)(high >> 8);
                target[place + 5] = (byte)high;
                target[place + 6] = (byte)(low >> 8);
                target[place + 7] = (byte)low;
            }

            above = self;
            self = below;
        }
    }

    /// <summary>Moves bit i of a byte to bit 2i.</summary>
    private static int Spread(int bits)
    {
        bits = (bits | bits << 4) & 0x0F0F;
        bits = (bits | bits << 2) & 0x3333;
        return (bits | bits << 1) & 0x5555;
    }
}
