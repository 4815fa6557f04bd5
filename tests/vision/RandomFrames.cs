using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Tests.Vision;

/// <summary>Frames without a symbol, of kinds that keep a reader busy.</summary>
internal static class RandomFrames
{
    public static GreyFrame Noise(int width, int height, Random random)
    {
        var pixels = new byte[width * height];
        random.NextBytes(pixels);
        return new GreyFrame(width, height, pixels);
    }

    /// <summary>Rectangles of random grey over each other.</summary>
    public static GreyFrame Blocks(int width, int height, Random random)
    {
        var pixels = new byte[width * height];
        for (int i = 0; i < 300; i++)
        {
            int left = random.Next(width), top = random.Next(height);
            int right = Math.Min(width, left + random.Next(60)), bottom = Math.Min(height, top + random.Next(60));
            byte grey = (byte)random.Next(256);
            for (int y = top; y < bottom; y++)
            {
                pixels.AsSpan(y * width + left, Math.Max(0, right - left)).Fill(grey);
            }
        }
        return new GreyFrame(width, height, pixels);
    }

    /// <summary>Concentric squares everywhere: many finder patterns, no symbol.</summary>
    public static GreyFrame Finders(int width, int height, Random random)
    {
        var pixels = new byte[width * height];
        Array.Fill(pixels, (byte)220);
        for (int i = 0; i < width * height / 900; i++)
        {
            int module = random.Next(1, 5), left = random.Next(width), top = random.Next(height);
            for (int y = 0; y < 7 * module && top + y < height; y++)
            {
                for (int x = 0; x < 7 * module && left + x < width; x++)
                {
                    int ring = Math.Max(Math.Abs(x / module - 3), Math.Abs(y / module - 3));
                    pixels[(top + y) * width + left + x] = ring == 2 ? (byte)220 : (byte)30;
                }
            }
        }
        return new GreyFrame(width, height, pixels);
    }
}
