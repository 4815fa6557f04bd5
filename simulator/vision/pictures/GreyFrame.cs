namespace ELicense.Simulator.Vision.Pictures;

/// <summary>A picture of 8-bit grey values, row by row without padding; 0 is black, 255 white.</summary>
public sealed class GreyFrame
{
    public GreyFrame(int width, int height, byte[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentNullException.ThrowIfNull(pixels);
        if (pixels.Length != (long)width * height)
        {
            throw new ArgumentException("The pixels do not fill the frame.", nameof(pixels));
        }

        Width = width;
        Height = height;
        Pixels = pixels;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Width x Height grey values. A camera may overwrite them between two readings.</summary>
    public byte[] Pixels { get; }
}
