using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Simulator.Samples.Drawing;

/// <summary>The portrait of nobody: head and shoulders before a wall that gets darker upwards.</summary>
internal static class Silhouette
{
    private const int Width = 256;
    private const int Height = 320;

    internal static GreyFrame Draw()
    {
        var pixels = new byte[Width * Height];
        for (int i = 0; i < pixels.Length; i++)
        {
            (int y, int x) = Math.DivRem(i, Width);
            pixels[i] = (byte)(IsPerson(x, y) ? 96 - y / 6 : 176 + y / 5);
        }

        return new GreyFrame(Width, Height, pixels);
    }

    private static bool IsPerson(int x, int y) =>
        IsInEllipse(x, y, 128, 118, 56, 72) || IsInEllipse(x, y, 128, 330, 112, 118)
        || (x is > 100 and < 156 && y is > 160 and < 230);

    private static bool IsInEllipse(int x, int y, int centreX, int centreY, int radiusX, int radiusY)
    {
        long dx = (x - centreX) * radiusY;
        long dy = (y - centreY) * radiusX;
        return dx * dx + dy * dy <= (long)radiusX * radiusX * radiusY * radiusY;
    }
}
