using System.Buffers.Binary;

namespace ELicense.Simulator.Fonts;

/// <summary>Reads the Portable Compiled Format of X11 fonts: its metrics, bitmaps and encodings.</summary>
public sealed class PcfFont
{
    private const int Metrics = 1 << 2;
    private const int Bitmaps = 1 << 3;
    private const int Encodings = 1 << 5;
    private const int CompressedMetrics = 0x100;
    private const int MostSignificantByteFirst = 1 << 2;
    private const int MostSignificantBitFirst = 1 << 3;
    private const int NoGlyph = 0xFFFF;

    private readonly byte[] _file;
    private bool _bigEndian;
    private int _position;

    private PcfFont(byte[] file) => _file = file;

    /// <exception cref="InvalidDataException">Not such a font, or one with a bitmap layout that nobody writes.</exception>
    public static Dictionary<int, BitmapGlyph> Read(byte[] file)
    {
        if (file.Length < 8 || !file.AsSpan(0, 4).SequenceEqual("\u0001fcp"u8))
        {
            throw new InvalidDataException("Not a PCF font.");
        }

        try
        {
            return new PcfFont(file).ReadGlyphs();
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("The PCF font is cut off or damaged.", e);
        }
    }

    private Dictionary<int, BitmapGlyph> ReadGlyphs()
    {
        var metrics = ReadMetrics();
        var rows = ReadBitmaps(metrics);
        return ReadEncodings().ToDictionary(entry => entry.CodePoint, entry =>
        {
            var (left, right, advance, _, descent) = metrics[entry.Glyph];
            return new BitmapGlyph(advance, left, -descent, right - left, rows[entry.Glyph]);
        });
    }

    private (int Left, int Right, int Advance, int Ascent, int Descent)[] ReadMetrics()
    {
        var isCompressed = (Open(Metrics) & CompressedMetrics) != 0;
        var metrics = new (int, int, int, int, int)[isCompressed ? UInt16() : Int32()];
        for (var glyph = 0; glyph < metrics.Length; glyph++)
        {
            metrics[glyph] = isCompressed
                ? (Offset128(), Offset128(), Offset128(), Offset128(), Offset128())
                : (Int16(), Int16(), Int16(), Int16(), Int16());
            if (!isCompressed)
            {
                _position += 2;
            }
        }
        return metrics;
    }

    private ulong[][] ReadBitmaps((int Left, int Right, int Advance, int Ascent, int Descent)[] metrics)
    {
        var format = Open(Bitmaps);
        if ((format & MostSignificantBitFirst) == 0)
        {
            throw new InvalidDataException("The leftmost pixel is not in the highest bit.");
        }

        var offsets = Enumerable.Range(0, Int32()).Select(_ => Int32()).ToArray();
        _position += 4 * sizeof(int);
        var start = _position;
        var padding = 1 << (format & 3);
        return metrics.Select((metric, glyph) =>
        {
            var stride = (metric.Right - metric.Left + 8 * padding - 1) / (8 * padding) * padding;
            return Enumerable.Range(0, metric.Ascent + metric.Descent)
                .Select(row => Row(start + offsets[glyph] + row * stride, metric.Right - metric.Left)).ToArray();
        }).ToArray();
    }

    private ulong Row(int position, int width)
    {
        var row = 0UL;
        for (var left = 0; left < width; left += 8)
        {
            row |= (ulong)_file[position + left / 8] << (56 - left);
        }

        return row;
    }

    private List<(int CodePoint, int Glyph)> ReadEncodings()
    {
        Open(Encodings);
        int firstLow = Int16(), lastLow = Int16(), firstHigh = Int16(), lastHigh = Int16();
        _position += sizeof(short);
        var entries = new List<(int, int)>();
        for (var high = firstHigh; high <= lastHigh; high++)
        {
            for (var low = firstLow; low <= lastLow; low++)
            {
                if (UInt16() is var glyph && glyph != NoGlyph)
                {
                    entries.Add((high << 8 | low, glyph));
                }
            }
        }

        return entries;
    }

    /// <summary>Goes to a table and gives its format, which says the order of the bytes after it.</summary>
    private int Open(int type)
    {
        var tables = BinaryPrimitives.ReadInt32LittleEndian(_file.AsSpan(4));
        for (var table = 0; table < tables; table++)
        {
            var entry = _file.AsSpan(8 + 16 * table, 16);
            if (BinaryPrimitives.ReadInt32LittleEndian(entry) != type)
            {
                continue;
            }

            _position = BinaryPrimitives.ReadInt32LittleEndian(entry[12..]) + sizeof(int);
            var format = BinaryPrimitives.ReadInt32LittleEndian(_file.AsSpan(_position - sizeof(int)));
            _bigEndian = (format & MostSignificantByteFirst) != 0;
            return format;
        }
        throw new InvalidDataException($"The PCF font has no table of type {type}.");
    }

    private int Offset128() => _file[_position++] - 0x80;

    private int Int16() => (short)UInt16();

    private int UInt16()
    {
        var bytes = _file.AsSpan(_position, 2);
        _position += 2;
        return _bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);
    }

    private int Int32()
    {
        var bytes = _file.AsSpan(_position, 4);
        _position += 4;
        return _bigEndian ? BinaryPrimitives.ReadInt32BigEndian(bytes) : BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }
}
