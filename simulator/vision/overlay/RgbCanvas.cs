using System.Numerics;
using ELicense.Simulator.Vision.Geometry;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Simulator.Vision.Overlay;

/// <summary>A colour picture of a grey frame, enlarged by a whole number, to draw on in the frame's coordinates.</summary>
internal sealed class RgbCanvas
{
    private readonly byte[] _pixels;
    private readonly int _zoom;

    public RgbCanvas(GreyFrame frame, int zoom)
    {
        _zoom = zoom;
        (Width, Height) = (frame.Width * zoom, frame.Height * zoom);
        _pixels = new byte[3 * Width * Height];
        for (int i = 0; i < Width * Height; i++)
        {
            byte grey = frame.Pixels[i / Width / zoom * frame.Width + i % Width / zoom];
            _pixels.AsSpan(3 * i, 3).Fill(grey);
        }
    }

    public int Width { get; }

    public int Height { get; }

    public byte[] ToPng() => PngWriter.Rgb(Width, Height, _pixels);

    public void Outline(in Quad quad, int colour)
    {
        Line(quad.A, quad.B, colour);
        Line(quad.B, quad.C, colour);
        Line(quad.C, quad.D, colour);
        Line(quad.D, quad.A, colour);
    }

    /// <summary>A line is cut off at the picture's edge; one that a degenerate map sends far away is left out.</summary>
    public void Line(Vector2 from, Vector2 to, int colour)
    {
        float length = Vector2.Distance(from, to) * _zoom;
        if (!(length < 4 * (Width + Height)))
        {
            return;
        }

        for (int i = 0; i <= length; i++)
        {
            Set(Vector2.Lerp(from, to, i / MathF.Max(1, length)) * _zoom, colour);
        }
    }

    /// <summary>A square dot, so many pixels of the picture from its middle to its edge.</summary>
    public void Dot(Vector2 centre, int reach, int colour)
    {
        for (int y = -reach; y <= reach; y++)
        {
            for (int x = -reach; x <= reach; x++)
            {
                Set(centre * _zoom + new Vector2(x, y), colour);
            }
        }
    }

    private void Set(Vector2 place, int colour)
    {
        if (!(place.X >= 0 && place.Y >= 0 && place.X < Width && place.Y < Height))
        {
            return;
        }

        int at = 3 * ((int)place.Y * Width + (int)place.X);
        (_pixels[at], _pixels[at + 1], _pixels[at + 2]) = ((byte)(colour >> 16), (byte)(colour >> 8), (byte)colour);
    }
}
