namespace ELicense.Terminal.Screens;

/// <summary>
/// The inner loops of <see cref="Canvas"/>, which has checked what it hands over: where most of the time of drawing goes. All
/// take the picture and its bytes a row, the first byte there, and a bitmap's bytes, first byte, bytes a row and rows.
/// </summary>
internal static class BitmapRows
{
    /// <summary>Copies one byte a row, four rows a turn; the height is a multiple of 4.</summary>
    public static void Copy(byte[] picture, int pitch, int target, byte[] rows, int offset, int stride, int height)
    {
        int pitch2 = 2 * pitch, pitch3 = 3 * pitch;
        int stride2 = 2 * stride, stride3 = 3 * stride;
        for (int end = offset + height * stride; offset < end; offset += 4 * stride, target += 4 * pitch)
        {
            picture[target] = rows[offset];
            picture[target + pitch] = rows[offset + stride];
            picture[target + pitch2] = rows[offset + stride2];
            picture[target + pitch3] = rows[offset + stride3];
        }
    }

    /// <summary>The same, black and white exchanged.</summary>
    public static void CopyInverted(byte[] picture, int pitch, int target, byte[] rows, int offset, int stride, int height)
    {
        int pitch2 = 2 * pitch, pitch3 = 3 * pitch;
        int stride2 = 2 * stride, stride3 = 3 * stride;
        for (int end = offset + height * stride; offset < end; offset += 4 * stride, target += 4 * pitch)
        {
            picture[target] = (byte)~rows[offset];
            picture[target + pitch] = (byte)~rows[offset + stride];
            picture[target + pitch2] = (byte)~rows[offset + stride2];
            picture[target + pitch3] = (byte)~rows[offset + stride3];
        }
    }

    /// <summary>Up to 8 pixels a row, in one byte of the picture or across two.</summary>
    public static void InvertBytes(
        byte[] picture, int pitch, int target, int shift, byte[] rows, int offset, int stride, int height, bool isAcross)
    {
        for (int end = offset + height * stride; offset < end; offset += stride, target += pitch)
        {
            int ink = rows[offset] ^ 0xFF;
            if (ink == 0)
            {
                continue;
            }

            picture[target] = (byte)(picture[target] ^ ink >> shift);
            if (isAcross)
            {
                picture[target + 1] = (byte)(picture[target + 1] ^ ink << (8 - shift));
            }
        }
    }

    /// <summary>9 to 16 pixels a row that fall into two bytes of the picture.</summary>
    public static void InvertPairs(
        byte[] picture, int pitch, int target, int shift, byte[] rows, int offset, int stride, int height)
    {
        for (int end = offset + height * stride; offset < end; offset += stride, target += pitch)
        {
            int ink = ((rows[offset] << 8 | rows[offset + 1]) ^ 0xFFFF) >> shift;
            if (ink != 0)
            {
                picture[target] = (byte)(picture[target] ^ ink >> 8);
                picture[target + 1] = (byte)(picture[target + 1] ^ ink);
            }
        }
    }

    /// <summary>Any number of bytes a row; the shift is to the left, 1 to 8, out of the byte on the right.</summary>
    public static void InvertWide(
        byte[] picture, int pitch, int target, int shift, byte[] rows, int offset, int stride, int bytes, int height)
    {
        int next = pitch - bytes;
        int skipped = stride - bytes;
        for (int end = offset + height * stride; offset < end; offset += skipped, target += next)
        {
            int ink = 0;
            for (int last = offset + bytes; offset < last; offset++, target++)
            {
                ink = (ink & 0xFF) << 8 | rows[offset] ^ 0xFF;
                if (ink != 0)
                {
                    picture[target] = (byte)(picture[target] ^ ink << shift >> 8);
                }
            }

            ink = ink << shift & 0xFF;
            if (ink != 0)
            {
                picture[target] = (byte)(picture[target] ^ ink);
            }
        }
    }
}
