namespace ELicense.Simulator.Vision.Pictures;

/// <summary>PGM and PPM in text (P2, P3) and binary (P5, P6) to grey; values up to 65535.</summary>
internal ref struct NetpbmReader
{
    private readonly ReadOnlySpan<byte> _file;
    private int _at;

    private NetpbmReader(ReadOnlySpan<byte> file)
    {
        _file = file;
        _at = 2;
    }

    public static bool Recognises(ReadOnlySpan<byte> file) =>
        file.Length >= 3 && file[0] == 'P' && file[1] is >= (byte)'1' and <= (byte)'7' && (IsSpace(file[2]) || file[2] == '#');

    public static PictureResult Read(ReadOnlySpan<byte> file)
    {
        if (file[1] is not ((byte)'2' or (byte)'3' or (byte)'5' or (byte)'6'))
        {
            return PictureFile.Unsupported("is a Netpbm picture, but neither PGM nor PPM");
        }

        return new NetpbmReader(file).Read();
    }

    private PictureResult Read()
    {
        int width = ReadNumber(), height = ReadNumber(), max = ReadNumber();
        if (width < 0 || height < 0 || max < 0)
        {
            return _at >= _file.Length ? PictureFile.CutOff("header") : PictureFile.Damaged("its header is not three numbers");
        }

        if (PictureFile.CheckSize(width, height) is { } failure)
        {
            return failure;
        }

        if (max is 0 or > 65535)
        {
            return PictureFile.Damaged("its largest value is not 1 to 65535");
        }

        int channels = _file[1] is (byte)'3' or (byte)'6' ? 3 : 1;
        return _file[1] >= (byte)'5' ? ReadBinary(width, height, max, channels) : ReadText(width, height, max, channels);
    }

    private PictureResult ReadBinary(int width, int height, int max, int channels)
    {
        _at++;
        int bytes = max > 255 ? 2 : 1;
        if (_file.Length - _at < (long)width * height * channels * bytes)
        {
            return PictureFile.CutOff("picture");
        }

        var pixels = new byte[width * height];
        Span<int> colour = stackalloc int[3];
        for (int i = 0; i < pixels.Length; i++)
        {
            for (int c = 0; c < channels; c++, _at += bytes)
            {
                colour[c] = ToByte(bytes == 1 ? _file[_at] : _file[_at] << 8 | _file[_at + 1], max);
            }

            pixels[i] = Grey(colour, channels);
        }
        return PictureResult.Of(new GreyFrame(width, height, pixels));
    }

    private PictureResult ReadText(int width, int height, int max, int channels)
    {
        // Every value takes a digit and, but for the last, a space.
        if (_file.Length - _at < (long)width * height * channels * 2)
        {
            return PictureFile.CutOff("picture");
        }

        var pixels = new byte[width * height];
        Span<int> colour = stackalloc int[3];
        for (int i = 0; i < pixels.Length; i++)
        {
            for (int c = 0; c < channels; c++)
            {
                int value = ReadNumber();
                if (value < 0)
                {
                    return _at >= _file.Length ? PictureFile.CutOff("picture") : PictureFile.Damaged("a value is not a number");
                }

                colour[c] = ToByte(value, max);
            }
            pixels[i] = Grey(colour, channels);
        }
        return PictureResult.Of(new GreyFrame(width, height, pixels));
    }

    /// <summary>The next number after white space and comments; -1 when there is none.</summary>
    private int ReadNumber()
    {
        SkipSpaceAndComments();
        int start = _at, value = 0;
        while (_at < _file.Length && char.IsAsciiDigit((char)_file[_at]))
        {
            value = Math.Min(value * 10 + _file[_at++] - '0', 200_000_000);
        }

        return _at == start ? -1 : value;
    }

    private void SkipSpaceAndComments()
    {
        while (_at < _file.Length && (IsSpace(_file[_at]) || _file[_at] == '#'))
        {
            if (_file[_at++] != '#')
            {
                continue;
            }

            while (_at < _file.Length && _file[_at] is not ((byte)'\n' or (byte)'\r'))
            {
                _at++;
            }
        }
    }

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0B or 0x0C;

    private static int ToByte(int value, int max) => max == 255 ? Math.Min(value, 255) : Math.Min(value, max) * 255 / max;

    private static byte Grey(ReadOnlySpan<int> colour, int channels) =>
        (byte)(channels == 1 ? colour[0] : Luma.Of(colour[0], colour[1], colour[2]));
}
