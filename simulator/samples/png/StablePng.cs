using System.Buffers.Binary;
using System.Text;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Simulator.Samples.Png;

/// <summary>Writes PNG (ISO/IEC 15948) of 8 bits a channel whose bytes depend on the pixels alone, not on the machine.</summary>
internal static class StablePng
{
    /// <param name="width">Pixels of a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="pixels">Rows from the top, a byte a pixel for grey or three for red, green and blue.</param>
    internal static byte[] Write(int width, int height, byte[] pixels)
    {
        int channels = pixels.Length / (width * height);
        if (channels is not (1 or 3) || pixels.Length != channels * width * height)
        {
            throw new ArgumentException("the pixels do not fill the picture", nameof(pixels));
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = channels == 1 ? (byte)0 : (byte)2;
        var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(file, "IHDR", header);
        WriteChunk(file, "IDAT", Zlib.Compress(Filtered(pixels, width * channels, channels)));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    // For every row the filter that leaves the smallest numbers, as the standard advises (12.8).
    private static byte[] Filtered(byte[] pixels, int rowLength, int channels)
    {
        var result = new MemoryStream();
        var above = new byte[rowLength];
        for (int at = 0; at < pixels.Length; at += rowLength)
        {
            byte[] row = pixels[at..(at + rowLength)];
            byte[][] forms = [[0, .. row], Sub(row, channels), Up(row, above)];
            result.Write(forms.MinBy(Size)!);
            above = row;
        }

        return result.ToArray();
    }

    private static byte[] Sub(byte[] row, int channels)
    {
        byte[] form = [1, .. row];
        for (int i = channels; i < row.Length; i++)
        {
            form[i + 1] -= row[i - channels];
        }

        return form;
    }

    private static byte[] Up(byte[] row, byte[] above)
    {
        byte[] form = [2, .. row];
        for (int i = 0; i < row.Length; i++)
        {
            form[i + 1] -= above[i];
        }

        return form;
    }

    private static int Size(byte[] form)
    {
        int size = 0;
        foreach (byte value in form)
        {
            size += Math.Min((int)value, 256 - value);
        }

        return size;
    }

    private static void WriteChunk(MemoryStream file, string type, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(named));
        file.Write(number);
    }
}
