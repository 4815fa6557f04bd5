using System.Numerics;
using System.Runtime.CompilerServices;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Simulator.Vision.Threshold;

/// <summary>
/// The grey values that one pass works on: the frame itself, or a reduced or inverted copy in a buffer that is used again.
/// Points are continuous: pixel (x, y) covers x to x + 1 and y to y + 1.
/// </summary>
internal sealed class GreyPlane
{
    private byte[] _own = [];

    public byte[] Pixels { get; private set; } = [];

    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>Frame pixels per pixel of this plane.</summary>
    public int Scale { get; private set; } = 1;

    public bool IsInverted { get; private set; }

    public void Show(GreyFrame frame)
    {
        (Pixels, Width, Height, Scale, IsInverted) = (frame.Pixels, frame.Width, frame.Height, 1, false);
    }

    public void ShowInverted(GreyPlane source)
    {
        Reserve(source.Width, source.Height);
        (Scale, IsInverted) = (source.Scale, !source.IsInverted);
        ReadOnlySpan<byte> pixels = source.Pixels.AsSpan(0, Width * Height);
        var target = Pixels.AsSpan(0, Width * Height);
        int i = 0;
        for (; i + Vector<byte>.Count <= target.Length; i += Vector<byte>.Count)
        {
            Vector.OnesComplement(new Vector<byte>(pixels[i..])).CopyTo(target[i..]);
        }

        for (; i < target.Length; i++)
        {
            target[i] = (byte)~pixels[i];
        }
    }

    /// <summary>Half the width and height, every pixel the mean of four.</summary>
    public void ShowHalf(GreyPlane source)
    {
        Reserve(Math.Max(1, source.Width / 2), Math.Max(1, source.Height / 2));
        (Scale, IsInverted) = (2 * source.Scale, source.IsInverted);
        for (int y = 0; y < Height; y++)
        {
            var upper = source.Row(2 * y);
            var lower = source.Row(Math.Min(2 * y + 1, source.Height - 1));
            HalveRow(upper, lower, Pixels.AsSpan(y * Width, Width));
        }
    }

    private static void HalveRow(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, Span<byte> target)
    {
        int pairs = Math.Min(target.Length, upper.Length / 2);
        for (int x = 0; x < pairs; x++)
        {
            target[x] = (byte)((upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1] + 2) >> 2);
        }

        // A frame one pixel wide has no pairs.
        if (pairs < target.Length)
        {
            target[pairs] = (byte)((upper[0] + lower[0] + 1) >> 1);
        }
    }

    public ReadOnlySpan<byte> Row(int y) => Pixels.AsSpan(y * Width, Width);

    public bool Contains(Vector2 point) => point.X >= 0 && point.Y >= 0 && point.X < Width && point.Y < Height;

    /// <summary>The grey value at a point, linear between pixel centres; beyond the edge, that of the edge.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float At(float x, float y)
    {
        x = Math.Clamp(x - 0.5f, 0, Width - 1);
        y = Math.Clamp(y - 0.5f, 0, Height - 1);
        int left = (int)x, top = (int)y;
        float right = x - left, down = y - top;
        int index = top * Width + left;
        int across = left + 1 < Width ? 1 : 0, below = top + 1 < Height ? Width : 0;
        byte[] pixels = Pixels;
        float upper = pixels[index] + right * (pixels[index + across] - pixels[index]);
        float lower = pixels[index + below] + right * (pixels[index + below + across] - pixels[index + below]);
        return upper + down * (lower - upper);
    }

    public float At(Vector2 point) => At(point.X, point.Y);

    private void Reserve(int width, int height)
    {
        if (_own.Length < width * height)
        {
            _own = new byte[width * height];
        }

        (Pixels, Width, Height) = (_own, width, height);
    }
}
