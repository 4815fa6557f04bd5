using System.Buffers.Binary;

namespace ELicense.Simulator.Vision.Pictures;

/// <summary>
/// PNG (ISO/IEC 15948) to grey: every colour type, bit depth and interlace; transparency is laid on white.
/// Walks the chunks and checks their CRC; the rows are PngRows' part, the colours PngColours'.
/// </summary>
internal sealed class PngReader
{
    private const int ChunkOverhead = 12;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly List<ReadOnlyMemory<byte>> _data = [];
    private PngHeader? _header;
    private ReadOnlyMemory<byte> _palette;
    private ReadOnlyMemory<byte>? _transparency;
    private bool _ended;

    private PngReader(ReadOnlyMemory<byte> file) => _file = file;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool Recognises(ReadOnlySpan<byte> file) => file.StartsWith(Signature[..Math.Min(8, Math.Max(4, file.Length))]);

    public static PictureResult Read(ReadOnlyMemory<byte> file) => new PngReader(file).Read();

    private PictureResult Read()
    {
        int at = Signature.Length;
        while (!_ended)
        {
            if (_file.Length - at < ChunkOverhead)
            {
                return PictureFile.CutOff("PNG");
            }

            uint length = BinaryPrimitives.ReadUInt32BigEndian(_file.Span[at..]);
            if (length > _file.Length - at - ChunkOverhead)
            {
                return length > int.MaxValue ? PictureFile.Damaged("a PNG chunk has no valid length") : PictureFile.CutOff("PNG");
            }

            if (Take(_file.Slice(at + 4, (int)length + 8)) is { } failure)
            {
                return failure;
            }

            at += (int)length + ChunkOverhead;
        }
        return Decode();
    }

    /// <summary>A chunk as type, contents and CRC.</summary>
    private PictureResult? Take(ReadOnlyMemory<byte> chunk)
    {
        var bytes = chunk.Span;
        if (Crc32.Of(bytes[..^4]) != BinaryPrimitives.ReadUInt32BigEndian(bytes[^4..]))
        {
            return PictureFile.Damaged("a PNG chunk does not match its CRC");
        }

        var type = bytes[..4];
        var contents = chunk[4..^4];
        if (type.SequenceEqual("IHDR"u8))
        {
            return TakeHeader(contents.Span);
        }

        return _header is null
            ? PictureFile.Damaged("the PNG does not begin with its header")
            : TakeContents(type, contents);
    }

    private PictureResult? TakeContents(ReadOnlySpan<byte> type, ReadOnlyMemory<byte> contents)
    {
        if (type.SequenceEqual("PLTE"u8))
        {
            _palette = contents;
        }
        else if (type.SequenceEqual("tRNS"u8))
        {
            _transparency = contents;
        }
        else if (type.SequenceEqual("IDAT"u8))
        {
            _data.Add(contents);
        }
        else if (type.SequenceEqual("IEND"u8))
        {
            _ended = true;
        }
        else if ((type[0] & 0x20) == 0)
        {
            return PictureFile.Unsupported("has a critical PNG chunk that is not known");
        }

        return null;
    }

    private PictureResult? TakeHeader(ReadOnlySpan<byte> contents)
    {
        if (_header is not null)
        {
            return PictureFile.Damaged("the PNG has two headers");
        }

        _header = PngHeader.Parse(contents);
        return _header is { } header
            ? PictureFile.CheckSize(header.Width, header.Height)
            : PictureFile.Damaged("the PNG header has undefined values");
    }

    private PictureResult Decode()
    {
        if (_header is not { } header || _data.Count == 0)
        {
            return PictureFile.Damaged("the PNG has no picture data");
        }

        if (PngColours.For(header, _palette.Span, _transparency) is not { } colours)
        {
            return PictureFile.Damaged("the PNG's palette or transparency does not fit its header");
        }

        return new PngRows(header, colours, _data).Read();
    }
}
