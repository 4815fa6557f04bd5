using System.Buffers.Binary;
using System.IO.Compression;

namespace ELicense.Simulator.Vision.Pictures;

/// <summary>Writes PNG (ISO/IEC 15948) without interlace or filters. The same pixels give the same bytes.</summary>
public static class PngWriter
{
    public static byte[] Grey(GreyFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return Write(frame.Width, frame.Height, depth: 8, PngHeader.Grey, frame.Pixels);
    }

    /// <summary>Rows of 3 bytes a pixel: red, green, blue.</summary>
    public static byte[] Rgb(int width, int height, ReadOnlySpan<byte> pixels) =>
        Write(width, height, depth: 8, PngHeader.Rgb, pixels);

    /// <summary>Rows of 8 pixels a byte, leftmost in the highest bit, each row begun on a byte; 0 is black, 1 white.</summary>
    public static byte[] OneBit(int width, int height, ReadOnlySpan<byte> rows) =>
        Write(width, height, depth: 1, PngHeader.Grey, rows);

    private static byte[] Write(int width, int height, int depth, int colour, ReadOnlySpan<byte> pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        var header = new PngHeader(width, height, depth, colour, Interlaced: false);
        int rowBytes = (int)header.RowBytes(width);
        if (pixels.Length != (long)rowBytes * height)
        {
            throw new ArgumentException("The pixels do not fill the picture.", nameof(pixels));
        }

        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(file, "IHDR"u8, HeaderBytes(header));
        WriteChunk(file, "IDAT"u8, Deflate(pixels, rowBytes));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] HeaderBytes(PngHeader header)
    {
        var bytes = new byte[PngHeader.Bytes];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)header.Width);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4), (uint)header.Height);
        bytes[8] = (byte)header.Depth;
        bytes[9] = (byte)header.Colour;
        return bytes;
    }

    private static byte[] Deflate(ReadOnlySpan<byte> pixels, int rowBytes)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.SmallestSize))
        {
            for (int at = 0; at < pixels.Length; at += rowBytes)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels.Slice(at, rowBytes));
            }
        }
        return target.ToArray();
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> contents)
    {
        var chunk = new byte[contents.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, contents.Length);
        type.CopyTo(chunk.AsSpan(4));
        contents.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc32.Of(chunk.AsSpan(4, contents.Length + 4)));
        file.Write(chunk);
    }
}
