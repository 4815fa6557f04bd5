using System.Buffers.Binary;
using System.IO.Compression;

namespace ELicense.Tests.Vision;

/// <summary>
/// Writes PNG of any kind from samples, the filters in turn: a second writer, so that reader and writer cannot agree on an error.
/// </summary>
internal sealed class PngBuilder(int width, int height, int depth, int colour, bool interlaced)
{
    private static readonly (int X, int Y, int StepX, int StepY)[] Adam7 =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public int Channels => colour switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>Sample (x, y, channel) is asked for every pixel.</summary>
    public byte[] Build(Func<int, int, int, int> sample, byte[]? palette = null, byte[]? transparency = null)
    {
        var file = new List<byte> { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A };
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)depth, (byte)colour, interlaced ? (byte)1 : (byte)0);
        AddChunk(file, "IHDR", header);
        AddChunk(file, "tEXt", "Title\0SPECIMEN"u8.ToArray());
        if (palette is not null)
        {
            AddChunk(file, "PLTE", palette);
        }

        if (transparency is not null)
        {
            AddChunk(file, "tRNS", transparency);
        }

        byte[] data = Compress(sample);
        AddChunk(file, "IDAT", data[..(data.Length / 2)]);
        AddChunk(file, "IDAT", data[(data.Length / 2)..]);
        AddChunk(file, "IEND", []);
        return [.. file];
    }

    public static void AddChunk(List<byte> file, string type, byte[] contents)
    {
        byte[] body = [.. System.Text.Encoding.ASCII.GetBytes(type), .. contents];
        uint crc = uint.MaxValue;
        foreach (byte b in body)
        {
            crc ^= b;
            for (int i = 0; i < 8; i++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, contents.Length);
        file.AddRange(number);
        file.AddRange(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        file.AddRange(number);
    }

    private byte[] Compress(Func<int, int, int, int> sample)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.Fastest))
        {
            foreach (var (x0, y0, stepX, stepY) in interlaced ? Adam7 : [(0, 0, 1, 1)])
            {
                byte[]? above = null;
                for (int y = y0; y < height && x0 < width; y += stepY)
                {
                    byte[] row = Pack(x0, stepX, y, sample);
                    zlib.Write(Filter(y % 5, row, above ?? new byte[row.Length]));
                    above = row;
                }
            }
        }
        return target.ToArray();
    }

    private byte[] Pack(int x0, int stepX, int y, Func<int, int, int, int> sample)
    {
        var bits = new List<bool>();
        for (int x = x0; x < width; x += stepX)
        {
            for (int c = 0; c < Channels; c++)
            {
                for (int bit = depth - 1; bit >= 0; bit--)
                {
                    bits.Add((sample(x, y, c) >> bit & 1) != 0);
                }
            }
        }
        var row = new byte[(bits.Count + 7) / 8];
        for (int i = 0; i < bits.Count; i++)
        {
            row[i / 8] |= (byte)(bits[i] ? 0x80 >> (i % 8) : 0);
        }

        return row;
    }

    private byte[] Filter(int filter, byte[] row, byte[] above)
    {
        int step = Math.Max(1, Channels * depth / 8);
        var result = new byte[row.Length + 1];
        result[0] = (byte)filter;
        for (int i = 0; i < row.Length; i++)
        {
            int a = i < step ? 0 : row[i - step], b = above[i], c = i < step ? 0 : above[i - step];
            int p = a + b - c;
            int paeth = new[] { a, b, c }.MinBy(v => Math.Abs(p - v));
            result[i + 1] = (byte)(row[i] - filter switch { 0 => 0, 1 => a, 2 => b, 3 => (a + b) / 2, _ => paeth });
        }
        return result;
    }
}
