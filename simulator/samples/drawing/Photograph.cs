using System.Numerics;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Vision.Geometry;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Simulator.Samples.Drawing;

/// <summary>
/// A camera's view of a sheet, in grey. It adds, multiplies and divides only: sine, power and exponent differ in their last bit
/// between machines, and the samples are to be the same on all of them.
/// </summary>
internal sealed class Photograph(Sheet sheet)
{
    private const int Oversampling = 3;

    internal required int Width { get; init; }

    internal required int Height { get; init; }

    /// <summary>Where the sheet's corners are seen.</summary>
    internal required Quad Corners { get; init; }

    /// <summary>Grey of what lies behind the sheet.</summary>
    internal required int Background { get; init; }

    /// <summary>How much the sheet and what lies behind it vary from spot to spot, in grey values.</summary>
    internal required int Grain { get; init; }

    /// <summary>Parts of the light that fall on the left edge and on the right one.</summary>
    internal required double LightLeft { get; init; }

    internal required double LightRight { get; init; }

    /// <summary>The middle of a reflection, and the grey values that it adds there.</summary>
    internal required Vector2 Reflection { get; init; }

    internal required int ReflectionStrength { get; init; }

    /// <summary>Amplitude of the interference of screen and sensor, in parts of the light.</summary>
    internal double Moire { get; init; }

    /// <summary>How often the light is spread to its neighbours.</summary>
    internal required int BlurPasses { get; init; }

    /// <summary>The sensor's noise: three in four pixels are within so many grey values, more or less.</summary>
    internal required int Noise { get; init; }

    internal required string Seed { get; init; }

    /// <summary>The PNG file.</summary>
    internal byte[] Develop()
    {
        var random = new SeededRandom(Seed);
        double[] light = Exposed(random);
        for (int pass = 0; pass < BlurPasses; pass++)
        {
            light = Spread(Spread(light, 1), Width);
        }

        return PngWriter.Grey(new GreyFrame(Width, Height, Pixels(light, random)));
    }

    private double[] Exposed(SeededRandom random)
    {
        Perspective map = Perspective.Between(Corners, Quad.Rectangle(0, 0, sheet.Width, sheet.Height));
        byte[] grain = Bytes(random);
        var light = new double[Width * Height];
        for (int i = 0; i < light.Length; i++)
        {
            int x = i % Width, y = i / Width;
            double falling = LightLeft + (LightRight - LightLeft) * x / Width;
            double spot = Grain * (grain[i] - 128) / 128.0;
            light[i] = (Seen(map, x, y) + spot) * falling + Reflected(x, y);
        }

        return light;
    }

    private double Seen(in Perspective map, int x, int y)
    {
        double shimmer = Interference(x, y);
        double sum = 0;
        for (int i = 0; i < Oversampling * Oversampling; i++)
        {
            Vector2 point = map.Map(x + (i % Oversampling + 0.5f) / Oversampling, y + (i / Oversampling + 0.5f) / Oversampling);
            bool isOnSheet = point.X >= 0 && point.Y >= 0 && point.X < sheet.Width && point.Y < sheet.Height;
            sum += isOnSheet ? shimmer * sheet.GreyAt((int)point.X, (int)point.Y) : Background;
        }

        return sum / (Oversampling * Oversampling);
    }

    private double Interference(int x, int y) =>
        1 + Moire * (Wave(0.0174 * x + 0.0061 * y) + Wave(0.211 * x - 0.017 * y)) / 2;

    // A parabola for each half of a turn: near a sine, and exact.
    private static double Wave(double turns)
    {
        double part = turns - Math.Floor(turns);
        return part < 0.5 ? 16 * part * (0.5 - part) : -16 * (part - 0.5) * (1 - part);
    }

    private double Reflected(int x, int y)
    {
        double dx = (x - Reflection.X) / 90, dy = (y - Reflection.Y) / 60;
        return ReflectionStrength / (1 + dx * dx + dy * dy);
    }

    // A quarter from either neighbour along one axis.
    private static double[] Spread(double[] light, int step)
    {
        var spread = new double[light.Length];
        for (int i = 0; i < light.Length; i++)
        {
            double before = light[Math.Max(i - step, i % step)];
            double after = light[i + step < light.Length ? i + step : i];
            spread[i] = (before + 2 * light[i] + after) / 4;
        }

        return spread;
    }

    private byte[] Pixels(double[] light, SeededRandom random)
    {
        byte[] one = Bytes(random), other = Bytes(random);
        var pixels = new byte[light.Length];
        for (int i = 0; i < light.Length; i++)
        {
            double noise = Noise * (one[i] + other[i] - 255) / 128.0;
            pixels[i] = (byte)Math.Clamp(light[i] + noise + 0.5, 0, 255);
        }

        return pixels;
    }

    private byte[] Bytes(SeededRandom random)
    {
        var bytes = new byte[Width * Height];
        random.Fill(bytes);
        return bytes;
    }
}
