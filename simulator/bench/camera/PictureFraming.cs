using System.Numerics;
using ELicense.Simulator.Board.Serial;
using ELicense.Simulator.Vision;
using ELicense.Simulator.Vision.Geometry;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Simulator.Bench.Camera;

/// <summary>Aims at the code in a picture, as whoever holds the terminal to it would: what is far from the code is left out.</summary>
internal sealed class PictureFraming
{
    /// <summary>What stays around the code, as a part of its side.</summary>
    private const float Margin = 0.15f;

    private readonly CodeReader _reader = new();

    /// <summary>The surroundings of the first code; the whole picture when there is none.</summary>
    public CameraFrame Frame(GreyFrame picture)
    {
        CodeReadResult result = _reader.Read(picture);
        return result.Codes.Length == 0
            ? new CameraFrame(picture.Width, picture.Height, picture.Pixels)
            : Cut(picture, result.Codes[0].Corners);
    }

    private static CameraFrame Cut(GreyFrame picture, in Quad corners)
    {
        Vector2[] points = [corners.A, corners.B, corners.C, corners.D];
        float margin = Margin * Vector2.Distance(corners.A, corners.C);
        int left = Math.Max((int)(points.Min(point => point.X) - margin), 0);
        int top = Math.Max((int)(points.Min(point => point.Y) - margin), 0);
        int right = Math.Min((int)(points.Max(point => point.X) + margin), picture.Width);
        int bottom = Math.Min((int)(points.Max(point => point.Y) + margin), picture.Height);
        var grey = new byte[(right - left) * (bottom - top)];
        for (int y = top; y < bottom; y++)
        {
            picture.Pixels.AsSpan(y * picture.Width + left, right - left).CopyTo(grey.AsSpan((y - top) * (right - left)));
        }

        return new CameraFrame(right - left, bottom - top, grey);
    }
}
