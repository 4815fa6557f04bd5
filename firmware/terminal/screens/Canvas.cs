using System;

namespace ELicense.Terminal.Screens;

/// <summary>
/// The one picture of the terminal, in the layout of IDisplay.Show: rows from the top, the leftmost pixel in the highest bit, 1
/// = white. Everything is done by bytes and by native copies: a call for each pixel would take seconds on the device.
/// </summary>
public class Canvas
{
    private readonly byte[] _picture;
    private readonly int _stride;
    private readonly byte[] _white;
    private readonly byte[] _black;

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
        _black = new byte[_stride];
        _white = new byte[_stride];
        for (int i = 0; i < _stride; i++)
        {
            _white[i] = 0xFF;
        }

        Clear();
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The picture itself, not a copy.</summary>
    public byte[] Picture => _picture;

    /// <summary>Makes everything white.</summary>
    public void Clear() => FillRows(0, Height, _white);

    /// <summary>Makes a rectangle white or black.</summary>
    public void Fill(int x, int y, int width, int height, bool isWhite)
    {
        Check(x, y, width, height);
        if (width == 0)
        {
            return;
        }

        if (width == Width)
        {
            FillRows(y, height, isWhite ? _white : _black);
            return;
        }

        int first = x >> 3;
        int between = ((x + width - 1) >> 3) - first;
        int left = 0xFF >> (x & 7);
        int right = 0xFF << (7 - ((x + width - 1) & 7)) & 0xFF;
        if (between == 0)
        {
            left &= right;
        }

        FillEdge(y * _stride + first, height, left, isWhite);
        if (between > 0)
        {
            FillEdge(y * _stride + first + between, height, right, isWhite);
            FillBetween(y * _stride + first + 1, between - 1, height, isWhite ? _white : _black);
        }
    }

    /// <summary>Makes a piece of one row white or black: what shapes are drawn with.</summary>
    public void FillRow(int x, int y, int width, bool isWhite)
    {
        int last = x + width - 1;
        if (x < 0 || y < 0 || width < 1 || last >= Width || y >= Height)
        {
            throw new ArgumentOutOfRangeException();
        }

        byte[] picture = _picture;
        int target = y * _stride + (x >> 3);
        int between = (last >> 3) - (x >> 3);
        int left = 0xFF >> (x & 7);
        int right = 0xFF << (7 - (last & 7)) & 0xFF;
        if (between == 0)
        {
            left &= right;
            picture[target] = (byte)(isWhite ? picture[target] | left : picture[target] & ~left);
            return;
        }

        if (isWhite)
        {
            picture[target] = (byte)(picture[target] | left);
            picture[target + between] = (byte)(picture[target + between] | right);
        }
        else
        {
            picture[target] = (byte)(picture[target] & ~left);
            picture[target + between] = (byte)(picture[target + between] & ~right);
        }

        if (between > 1)
        {
            Array.Copy(isWhite ? _white : _black, 0, picture, target + 1, between - 1);
        }
    }

    /// <summary>Copies the upper half of some rows upside down onto their lower half.</summary>
    public void Mirror(int y, int height)
    {
        Check(0, y, Width, height);
        int upper = y * _stride;
        int lower = (y + height - 1) * _stride;
        for (; upper < lower; upper += _stride, lower -= _stride)
        {
            Array.Copy(_picture, upper, _picture, lower, _stride);
        }
    }

    /// <summary>Draws a bitmap on white ground. Bits are as in <see cref="Picture"/>.</summary>
    /// <param name="x">Where its left edge goes; cheapest at a multiple of 8.</param>
    /// <param name="y">Where its upper edge goes.</param>
    /// <param name="rows">
    /// Rows from the top, each in as many bytes as the width takes; what is left of the last one is white.
    /// </param>
    /// <param name="offset">The first byte of the bitmap.</param>
    /// <param name="stride">Bytes from one row to the next.</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    public virtual void Draw(int x, int y, byte[] rows, int offset, int stride, int width, int height)
    {
        if (!IsOnBytes(x, width, height))
        {
            DrawInverting(x, y, rows, offset, stride, width, height);
            return;
        }

        Check(x, y, width, height);
        int target = y * _stride + (x >> 3);
        if (width == 8)
        {
            BitmapRows.Copy(_picture, _stride, target, rows, offset, stride, height);
            return;
        }

        byte[] picture = _picture;
        int pitch = _stride;
        int bytes = width >> 3;
        for (int end = offset + height * stride; offset < end; offset += stride, target += pitch)
        {
            Array.Copy(rows, offset, picture, target, bytes);
        }
    }

    /// <summary>Draws a bitmap white on black ground. The rest as in <see cref="Draw"/>.</summary>
    public virtual void DrawWhite(int x, int y, byte[] rows, int offset, int stride, int width, int height)
    {
        if (!IsOnBytes(x, width, height))
        {
            DrawInverting(x, y, rows, offset, stride, width, height);
            return;
        }

        Check(x, y, width, height);
        int target = y * _stride + (x >> 3);
        for (int column = 0; column < width >> 3; column++)
        {
            BitmapRows.CopyInverted(_picture, _stride, target + column, rows, offset + column, stride, height);
        }
    }

    /// <summary>
    /// Draws a bitmap by inverting where it is not white, on ground of any colours. The rest as in <see cref="Draw"/>.
    /// </summary>
    public virtual void DrawInverting(int x, int y, byte[] rows, int offset, int stride, int width, int height)
    {
        Check(x, y, width, height);
        int target = y * _stride + (x >> 3);
        int shift = x & 7;
        if (width <= 8)
        {
            BitmapRows.InvertBytes(_picture, _stride, target, shift, rows, offset, stride, height, shift + width > 8);
        }
        else if (width <= 16 && shift + width <= 16)
        {
            BitmapRows.InvertPairs(_picture, _stride, target, shift, rows, offset, stride, height);
        }
        else
        {
            BitmapRows.InvertWide(_picture, _stride, target, 8 - shift, rows, offset, stride, (width + 7) >> 3, height);
        }
    }

    private static bool IsOnBytes(int x, int width, int height) => ((x | width) & 7) == 0 && (height & 3) == 0;

    private void FillEdge(int target, int height, int mask, bool isWhite)
    {
        byte[] picture = _picture;
        int pitch = _stride;
        int kept = ~mask;
        int set = isWhite ? mask : 0;
        for (int end = target + height * pitch; target < end; target += pitch)
        {
            picture[target] = (byte)(picture[target] & kept | set);
        }
    }

    private void FillBetween(int target, int bytes, int height, byte[] solid)
    {
        if (bytes == 0)
        {
            return;
        }

        for (int end = target + height * _stride; target < end; target += _stride)
        {
            Array.Copy(solid, 0, _picture, target, bytes);
        }
    }

    /// <summary>The first row, then native copies of all that is there, which doubles each time.</summary>
    private void FillRows(int y, int height, byte[] solid)
    {
        if (height == 0)
        {
            return;
        }

        int start = y * _stride;
        Array.Copy(solid, 0, _picture, start, _stride);
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
