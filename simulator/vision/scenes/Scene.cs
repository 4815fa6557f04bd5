using System.Numerics;
using ELicense.Simulator.Vision.Geometry;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Simulator.Vision.Scenes;

/// <summary>
/// A camera's view of a phone that shows a symbol. Draws by casting rays back from every pixel onto the screen, nine a pixel,
/// then does to the light what lenses, screens and sensors do. The same scene gives the same frame.
/// </summary>
internal sealed record Scene
{
    private const int Oversampling = 3;

    public int Width { get; init; } = 640;

    public int Height { get; init; } = 480;

    /// <summary>Pixels a module at the symbol's centre; stands for the distance.</summary>
    public float PixelsPerModule { get; init; } = 3;

    /// <summary>Light modules round the symbol.</summary>
    public int Quiet { get; init; } = 4;

    /// <summary>How far, in modules, the paper's middle lies below where its left and right edges put it.</summary>
    public float Bend { get; init; }

    /// <summary>Data modules are dots instead of squares, as designers like them.</summary>
    public bool Dots { get; init; }

    /// <summary>Turn in the picture's plane, degrees.</summary>
    public float Turn { get; init; }

    /// <summary>Tilt away from the camera about the vertical and the horizontal axis, degrees.</summary>
    public float Yaw { get; init; }

    public float Pitch { get; init; }

    /// <summary>Standard deviation of the blur, in pixels.</summary>
    public float Blur { get; init; }

    /// <summary>Standard deviation of the sensor's noise, in grey values.</summary>
    public float Noise { get; init; }

    /// <summary>Radius of a reflection, in modules; nothing can be read in its middle.</summary>
    public float Glare { get; init; }

    /// <summary>Amplitude of the interference of screen and sensor pixels, in parts of the light.</summary>
    public float Moire { get; init; }

    /// <summary>Amplitude of the bands that a rolling shutter shows on a pulsed screen, in parts of the light.</summary>
    public float Bands { get; init; }

    /// <summary>Light lost from the left edge to the right one, in parts.</summary>
    public float Falloff { get; init; }

    public float Dark { get; init; } = 30;

    public float Light { get; init; } = 220;

    /// <summary>Grey of what surrounds the quiet zone.</summary>
    public float Surround { get; init; } = 60;

    /// <summary>Where the symbol's centre lies, from the frame's centre, in pixels.</summary>
    public Vector2 Offset { get; init; }

    public int Seed { get; init; } = 1;

    public GreyFrame Draw(bool[][] modules)
    {
        var random = new Random(Seed);
        float phase = random.NextSingle() * MathF.Tau;
        float glareAngle = random.NextSingle() * MathF.Tau;
        var light = new float[Width * Height];
        Project(modules, light, glareAngle);
        if (Blur > 0)
        {
            BlurLight(light);
        }

        return new GreyFrame(Width, Height, Expose(light, phase, random));
    }

    private void Project(bool[][] modules, float[] light, float glareAngle)
    {
        var map = CameraInverse(modules.Length);
        float side = modules.Length;
        var glare = new Vector2(side / 2) + 0.3f * side * new Vector2(MathF.Cos(glareAngle), MathF.Sin(glareAngle));
        for (int y = 0; y < Height; y++)
        {
            for (int i = 0; i < Oversampling; i++)
            {
                AddRays(modules, map, y + (i + 0.5f) / Oversampling, light.AsSpan(y * Width, Width));
            }
        }
        for (int i = 0; i < light.Length && Glare > 0; i++)
        {
            float distance = Vector2.DistanceSquared(map.Map(i % Width, i / Width), glare);
            light[i] += 400 * MathF.Exp(-distance / (Glare * Glare));
        }
    }

    /// <summary>One row of rays through a row of pixels; in plain arithmetic, because this is where the time goes.</summary>
    private void AddRays(bool[][] modules, Perspective map, double y, Span<float> row)
    {
        const double Step = 1.0 / Oversampling;
        int side = modules.Length;
        double px = map.A * Step / 2 + map.B * y + map.C, py = map.D * Step / 2 + map.E * y + map.F;
        double w = map.G * Step / 2 + map.H * y + map.I;
        double stepX = map.A * Step, stepY = map.D * Step, stepW = map.G * Step;
        for (int x = 0; x < row.Length * Oversampling; x++, px += stepX, py += stepY, w += stepW)
        {
            double u = px / w;
            double v = py / w - (Bend == 0 ? 0 : Bend * Math.Sin(Math.PI * u / side));
            row[x / Oversampling] += Grey(modules, u + Quiet, v + Quiet) / (Oversampling * Oversampling);
        }
    }

    /// <summary>What a ray meets, so many modules from the corner of the quiet zone.</summary>
    private float Grey(bool[][] modules, double u, double v)
    {
        int side = modules.Length;
        if (!(u >= 0 && v >= 0 && u < side + 2 * Quiet && v < side + 2 * Quiet))
        {
            return Surround;
        }

        int column = (int)u - Quiet, line = (int)v - Quiet;
        bool inside = column >= 0 && line >= 0 && column < side && line < side;
        return inside && modules[line][column] && (!Dots || IsFinder(column, line, side) || IsInDot(u, v)) ? Dark : Light;
    }

    private static bool IsFinder(int column, int line, int side) =>
        (column < 7 && line < 7) || (column < 7 && line >= side - 7) || (column >= side - 7 && line < 7);

    private static bool IsInDot(double u, double v)
    {
        const double Radius = 0.45;
        double x = u - Math.Floor(u) - 0.5, y = v - Math.Floor(v) - 0.5;
        return x * x + y * y < Radius * Radius;
    }

    /// <summary>
    /// From frame pixels to modules: four corners of the symbol, turned in space, seen from six symbol sides away.
    /// </summary>
    private Perspective CameraInverse(int side)
    {
        float half = side / 2f, distance = 6 * side;
        Vector2 See(float x, float y)
        {
            var rotation = Matrix4x4.CreateRotationZ(Turn * MathF.PI / 180) * Matrix4x4.CreateRotationY(Yaw * MathF.PI / 180)
                * Matrix4x4.CreateRotationX(Pitch * MathF.PI / 180);
            var place = Vector3.Transform(new Vector3(x, y, 0), rotation);
            var seen = new Vector2(place.X, place.Y) * (PixelsPerModule * distance / (distance + place.Z));
            return seen + new Vector2(Width, Height) / 2 + Offset;
        }
        var image = new Quad(See(-half, -half), See(half, -half), See(half, half), See(-half, half));
        return Perspective.Between(image, Quad.Rectangle(0, 0, side, side));
    }

    private void BlurLight(float[] light)
    {
        int reach = (int)MathF.Ceiling(3 * Blur);
        var kernel = new float[2 * reach + 1];
        for (int i = 0; i < kernel.Length; i++)
        {
            kernel[i] = MathF.Exp(-(i - reach) * (i - reach) / (2 * Blur * Blur));
        }

        float sum = kernel.Sum();
        var rows = new float[light.Length];
        for (int i = 0; i < light.Length; i++)
        {
            rows[i] = Weigh(light, i / Width * Width, i % Width, 1, Width) / sum;
        }

        for (int i = 0; i < light.Length; i++)
        {
            light[i] = Weigh(rows, i % Width, i / Width, Width, Height) / sum;
        }

        float Weigh(float[] source, int origin, int at, int step, int count)
        {
            float total = 0;
            for (int k = -reach; k <= reach; k++)
            {
                total += kernel[k + reach] * source[origin + Math.Clamp(at + k, 0, count - 1) * step];
            }

            return total;
        }
    }

    private byte[] Expose(float[] light, float phase, Random random)
    {
        var pixels = new byte[light.Length];
        var dice = new byte[4 * Width];
        for (int i = 0; i < light.Length; i++)
        {
            int x = i % Width, y = i / Width;
            if (x == 0)
            {
                random.NextBytes(dice);
            }

            float gain = 1 - Falloff * x / Width;
            if (Moire > 0)
            {
                gain *= 1 + Moire * MathF.Sin(0.9f * x + 0.35f * y + phase) * MathF.Cos(0.21f * x - 0.75f * y);
            }

            if (Bands > 0)
            {
                gain *= 1 - Bands * (0.5f + 0.5f * MathF.Sin(y * MathF.Tau / (Height / 3.5f) + phase));
            }

            float noise = Noise * Spread(dice[4 * x] + dice[4 * x + 1] + dice[4 * x + 2] + dice[4 * x + 3]);
            pixels[i] = (byte)Math.Clamp(light[i] * gain + noise + 0.5f, 0, 255);
        }
        return pixels;
    }

    /// <summary>Four bytes added have nearly a normal distribution; brought to mean 0 and variance 1.</summary>
    private static float Spread(int fourBytes) => (fourBytes - 510) / 147.8f;
}
