using System;

namespace ELicense.Terminal.Screens;

/// <summary>
/// The one picture of the terminal, in the layout of IDisplay.Show: rows from the top, the leftmost pixel in the highest bit, 1 = white.
/// Glyphs and shapes are toggled, which draws black on white and white on black alike; what is drawn must not overlap.
/// Everything is byte by byte: a call for each pixel would take seconds on the device.
/// </summary>
public sealed class Canvas
{
    private readonly byte[] _picture;
    private readonly int _stride;

    public Canvas(int width, int height)
    {
        if (width < 1 || height < 1)
        {
            throw new ArgumentOutOfRangeException();
        }

        Width = width;
        Height = height;
        _stride = (width + 7) >> 3;
        _picture = new byte[_stride * height];
        Clear();
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The picture itself, not a copy.</summary>
    public byte[] Picture => _picture;

    /// <summary>Makes everything white.</summary>
    public void Clear() => FillRows(0, Height, 0xFF);

    /// <summary>Makes whole rows black.</summary>
    public void BlackenRows(int y, int height) => FillRows(y, height, 0);

    /// <summary>Inverts a rectangle: a rule or a box on white, a gap on black.</summary>
    public void Toggle(int x, int y, int width, int height)
    {
        Check(x, y, width, height);
        if (width == 0)
        {
            return;
        }

        byte[] picture = _picture;
        int first = x >> 3;
        int last = (x + width - 1) >> 3;
        int left = 0xFF >> (x & 7);
        int right = 0xFF << (7 - ((x + width - 1) & 7)) & 0xFF;
        if (first == last)
        {
            left &= right;
            right = 0;
        }
        int between = last - first;
        int row = y * _stride + first;
        for (int end = row + height * _stride; row < end; row += _stride)
        {
            picture[row] = (byte)(picture[row] ^ left);
            for (int i = row + between - 1; i > row; i--)
            {
                picture[i] = (byte)(picture[i] ^ 0xFF);
            }

            if (right != 0)
            {
                picture[row + between] = (byte)(picture[row + between] ^ right);
            }
        }
    }

    /// <summary>Draws a bitmap: inverts the pixels where it has ink.</summary>
    /// <param name="x">Where its left edge goes; cheapest at a multiple of 8.</param>
    /// <param name="y">Where its upper edge goes.</param>
    /// <param name="rows">Rows from the top, each <paramref name="stride"/> bytes, the leftmost pixel in the highest bit, 1 = ink.</param>
    /// <param name="offset">The first byte of the bitmap.</param>
    /// <param name="stride">Bytes in a row; the last may reach over <paramref name="width"/> with blank pixels.</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    public void Draw(int x, int y, byte[] rows, int offset, int stride, int width, int height)
    {
        Check(x, y, width, height);
        int target = y * _stride + (x >> 3);
        int shift = x & 7;
        int bytes = (width + 7) >> 3;
        if (shift == 0)
        {
            DrawAligned(target, rows, offset, stride, bytes, height);
        }
        else if (bytes <= 2)
        {
            DrawNarrow(target, 8 - shift, rows, offset, stride, bytes == 2, height);
        }
        else
        {
            DrawShifted(target, 8 - shift, rows, offset, stride, bytes, height);
        }
    }

    private void DrawAligned(int target, byte[] rows, int offset, int stride, int bytes, int height)
    {
        byte[] picture = _picture;
        int pitch = _stride;
        int end = offset + height * stride;
        if (bytes == 1)
        {
            for (; offset < end; offset += stride, target += pitch)
            {
                picture[target] = (byte)(picture[target] ^ rows[offset]);
            }

            return;
        }
        int next = pitch - bytes;
        for (; offset < end; offset += stride, target += next)
        {
            for (int last = offset + bytes, from = offset; from < last; from++, target++)
            {
                int ink = rows[from];
                if (ink != 0)
                {
                    picture[target] = (byte)(picture[target] ^ ink);
                }
            }
        }
    }

    /// <summary>Up to 16 pixels a row, across at most three bytes of the picture.</summary>
    private void DrawNarrow(int target, int shift, byte[] rows, int offset, int stride, bool isTwoBytes, int height)
    {
        byte[] picture = _picture;
        int pitch = _stride;
        int end = offset + height * stride;
        for (; offset < end; offset += stride, target += pitch)
        {
            int ink = rows[offset] << 8;
            if (isTwoBytes)
            {
                ink |= rows[offset + 1];
            }

            if (ink == 0)
            {
                continue;
            }

            ink <<= shift;
            picture[target] = (byte)(picture[target] ^ ink >> 16);
            if ((ink & 0xFFFF) == 0)
            {
                continue;
            }

            picture[target + 1] = (byte)(picture[target + 1] ^ ink >> 8);
            ink &= 0xFF;
            if (ink != 0)
            {
                picture[target + 2] = (byte)(picture[target + 2] ^ ink);
            }
        }
    }

    private void DrawShifted(int target, int shift, byte[] rows, int offset, int stride, int bytes, int height)
    {
        byte[] picture = _picture;
        int next = _stride - bytes;
        int end = offset + height * stride;
        for (; offset < end; offset += stride, target += next)
        {
            int ink = 0;
            for (int last = offset + bytes, from = offset; from < last; from++, target++)
            {
                ink = (ink & 0xFF) << 8 | rows[from];
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

    /// <summary>One row by a loop, the others by native copies of all that is there, which doubles each time.</summary>
    private void FillRows(int y, int height, byte value)
    {
        Check(0, y, Width, height);
        if (height == 0)
        {
            return;
        }

        int start = y * _stride;
        for (int i = 0; i < _stride; i++)
        {
            _picture[start + i] = value;
        }

        int wanted = height * _stride;
        for (int done = _stride; done < wanted; done <<= 1)
        {
            Array.Copy(_picture, start, _picture, start + done, done <= wanted - done ? done : wanted - done);
        }
    }

    private void Check(int x, int y, int width, int height)
    {
        if (x < 0 || y < 0 || width < 0 || height < 0 || x + width > Width || y + height > Height)
        {
            throw new ArgumentOutOfRangeException();
        }
    }
}
