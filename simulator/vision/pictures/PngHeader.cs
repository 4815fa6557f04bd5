using System.Buffers.Binary;

namespace ELicense.Simulator.Vision.Pictures;

/// <summary>The IHDR chunk (ISO/IEC 15948, 11.2.2).</summary>
internal readonly record struct PngHeader(long Width, long Height, int Depth, int Colour, bool Interlaced)
{
    public const int Grey = 0, Rgb = 2, Palette = 3, GreyAlpha = 4, RgbAlpha = 6;
    public const int Bytes = 13;

    public int Channels => Colour switch { Rgb => 3, GreyAlpha => 2, RgbAlpha => 4, _ => 1 };

    public int BitsPerPixel => Channels * Depth;

    /// <summary>The distance of the filters' left neighbour, in bytes.</summary>
    public int FilterStep => Math.Max(1, BitsPerPixel / 8);

    public long RowBytes(long width) => (width * BitsPerPixel + 7) / 8;

    /// <summary>Reads the 13 bytes; null when a field has a value that the standard does not define.</summary>
    public static PngHeader? Parse(ReadOnlySpan<byte> data)
    {
        if (data.Length != Bytes || data[10] != 0 || data[11] != 0 || data[12] > 1)
        {
            return null;
        }

        var header = new PngHeader(
            BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]),
            data[8], data[9], data[12] == 1);
        return header.DepthIsDefined ? header : null;
    }

    private bool DepthIsDefined => Colour switch
    {
        Grey => Depth is 1 or 2 or 4 or 8 or 16,
        Palette => Depth is 1 or 2 or 4 or 8,
        Rgb or GreyAlpha or RgbAlpha => Depth is 8 or 16,
        _ => false,
    };
}
