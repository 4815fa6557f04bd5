using System.Buffers.Binary;

namespace ELicense.Simulator.Vision.Pictures;

/// <summary>From the bytes of an unfiltered PNG row to grey values, on white where the picture is transparent.</summary>
internal sealed class PngColours
{
    private readonly PngHeader _header;
    private readonly byte[] _palette = [];
    private readonly ushort[] _transparent = [];

    private PngColours(PngHeader header, byte[] palette, ushort[] transparent)
    {
        _header = header;
        _palette = palette;
        _transparent = transparent;
    }

    /// <summary>Null when palette or transparency cannot belong to the header.</summary>
    public static PngColours? For(PngHeader header, ReadOnlySpan<byte> palette, ReadOnlyMemory<byte>? transparency)
    {
        if (header.Colour == PngHeader.Palette)
        {
            return MakePalette(palette, transparency) is { } greys ? new(header, greys, []) : null;
        }

        if (transparency is not { } key || header.Colour is PngHeader.GreyAlpha or PngHeader.RgbAlpha)
        {
            return new(header, [], []);
        }

        if (key.Length != 2 * header.Channels)
        {
            return null;
        }

        var samples = new ushort[header.Channels];
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = BinaryPrimitives.ReadUInt16BigEndian(key.Span[(2 * i)..]);
        }

        return new(header, [], samples);
    }

    /// <summary>
    /// Converts count pixels of a row and stores them from target[at] on, step apart. False when an index has no palette entry.
    /// </summary>
    public bool Convert(ReadOnlySpan<byte> row, int count, Span<byte> target, int at, int step)
    {
        if (_header.Depth == 8 && step == 1 && _transparent.Length == 0
            && _header.Colour is PngHeader.Grey or PngHeader.Rgb)
        {
            ConvertOpaque(row, target.Slice(at, count));
            return true;
        }

        for (int x = 0; x < count; x++, at += step)
        {
            int grey = Grey(row, x);
            if (grey < 0)
            {
                return false;
            }

            target[at] = (byte)grey;
        }
        return true;
    }

    /// <summary>The two kinds that cameras write, without a decision for every pixel.</summary>
    private void ConvertOpaque(ReadOnlySpan<byte> row, Span<byte> target)
    {
        if (_header.Colour == PngHeader.Grey)
        {
            row[..target.Length].CopyTo(target);
            return;
        }

        for (int x = 0, i = 0; x < target.Length; x++, i += 3)
        {
            target[x] = (byte)Luma.Of(row[i], row[i + 1], row[i + 2]);
        }
    }

    private int Grey(ReadOnlySpan<byte> row, int x)
    {
        int first = x * _header.Channels;
        int a = Sample(row, first);
        if (_header.Colour == PngHeader.Palette)
        {
            return a < _palette.Length ? _palette[a] : -1;
        }

        if (_header.Colour is PngHeader.Grey or PngHeader.GreyAlpha)
        {
            return _header.Colour == PngHeader.Grey
                ? IsTransparent(a, a, a) ? 255 : ToByte(a)
                : OnWhite(ToByte(a), ToByte(Sample(row, first + 1)));
        }

        int g = Sample(row, first + 1), b = Sample(row, first + 2);
        int luma = Luma.Of(ToByte(a), ToByte(g), ToByte(b));
        if (_header.Colour == PngHeader.RgbAlpha)
        {
            return OnWhite(luma, ToByte(Sample(row, first + 3)));
        }

        return IsTransparent(a, g, b) ? 255 : luma;
    }

    private int Sample(ReadOnlySpan<byte> row, int index)
    {
        if (_header.Depth == 8)
        {
            return row[index];
        }

        if (_header.Depth == 16)
        {
            return row[2 * index] << 8 | row[2 * index + 1];
        }

        int bit = index * _header.Depth;
        return row[bit >> 3] >> (8 - _header.Depth - (bit & 7)) & ((1 << _header.Depth) - 1);
    }

    private int ToByte(int sample) => _header.Depth switch
    {
        8 => sample,
        16 => (sample * 255 + 32767) / 65535,
        int depth => sample * 255 / ((1 << depth) - 1),
    };

    private bool IsTransparent(int r, int g, int b) =>
        _transparent.Length > 0 && r == _transparent[0] && g == _transparent[_transparent.Length / 2] && b == _transparent[^1];

    private static byte[]? MakePalette(ReadOnlySpan<byte> palette, ReadOnlyMemory<byte>? transparency)
    {
        int count = palette.Length / 3;
        var alpha = transparency.GetValueOrDefault().Span;
        if (count * 3 != palette.Length || count is 0 or > 256 || alpha.Length > count)
        {
            return null;
        }

        var greys = new byte[count];
        for (int i = 0; i < count; i++)
        {
            int luma = Luma.Of(palette[3 * i], palette[3 * i + 1], palette[3 * i + 2]);
            greys[i] = (byte)OnWhite(luma, i < alpha.Length ? alpha[i] : 255);
        }
        return greys;
    }

    private static int OnWhite(int grey, int alpha) => 255 - ((255 - grey) * alpha + 127) / 255;
}
