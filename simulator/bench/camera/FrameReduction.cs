using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Simulator.Bench.Camera;

/// <summary>Makes large pictures small, as a lens farther away would: every pixel is the mean of those that it stands for.</summary>
internal static class FrameReduction
{
    /// <summary>The frame itself when no side is longer; else one whose longer side is half, a third, ... of it.</summary>
    public static GreyFrame ToFit(GreyFrame frame, int longestSide)
    {
        int step = (Math.Max(frame.Width, frame.Height) + longestSide - 1) / longestSide;
        int width = frame.Width / step, height = frame.Height / step;
        if (step == 1 || width == 0 || height == 0)
        {
            return frame;
        }

        var pixels = new byte[width * height];
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = Mean(frame, i % width * step, i / width * step, step);
        }

        return new GreyFrame(width, height, pixels);
    }

    // At most 2^14 pixels of a byte.
    private static byte Mean(GreyFrame frame, int left, int top, int step)
    {
        int sum = 0;
        for (int y = top; y < top + step; y++)
        {
            foreach (byte pixel in frame.Pixels.AsSpan(y * frame.Width + left, step))
            {
                sum += pixel;
            }
        }

        return (byte)(sum / (step * step));
    }
}
