namespace ELicense.Simulator.Vision.Segments;

/// <summary>
/// From corrected data codewords to text (ISO/IEC 18004, 7.4; Hanzi mode by GB/T 18284). Every length is held against the bits
/// that are left.
/// </summary>
internal sealed class SegmentReader
{
    private const int Terminator = 0, Numeric = 1, Alphanumeric = 2, Append = 3, Byte = 4, Fnc1First = 5, Eci = 7, Kanji = 8,
        Fnc1Second = 9, Hanzi = 13;

    private const int Gb2312Subset = 1;

    private readonly TextBuffer _text = new();
    private int _version;

    /// <summary>The symbol declares GS1 element strings (FNC1 in first position).</summary>
    public bool IsGs1 { get; private set; }

    public StructuredAppend Sequence { get; private set; }

    /// <summary>False when the segments contradict the standard or carry no text.</summary>
    public bool TryRead(ReadOnlySpan<byte> data, int version, out string text)
    {
        _version = version;
        IsGs1 = false;
        Sequence = default;
        _text.Clear();
        var bits = new BitReader(data);
        bool valid = true;
        while (valid && bits.Left >= 4 && bits.Read(4) is not Terminator and var mode)
        {
            valid = ReadSegment(ref bits, mode);
        }

        text = valid ? _text.ToText() : "";
        return text.Length > 0;
    }

    private bool ReadSegment(ref BitReader bits, int mode) => mode switch
    {
        Numeric => ReadNumeric(ref bits),
        Alphanumeric => ReadAlphanumeric(ref bits),
        Byte => ReadBytes(ref bits),
        Kanji => ReadDoubleBytes(ref bits, CharacterSet.ShiftJis, 0xC0, 0x1F00, 0x8140, 0xC140),
        Hanzi => bits.TryRead(4, out int subset) && subset == Gb2312Subset
            && ReadDoubleBytes(ref bits, CharacterSet.Gb18030, 0x60, 0x0A00, 0xA1A1, 0xA6A1),
        Eci => ReadEci(ref bits),
        Append => ReadAppend(ref bits),
        Fnc1First => IsGs1 = _text.SeparatesFields = true,
        Fnc1Second => (_text.SeparatesFields = true) && bits.TryRead(8, out _),
        _ => false,
    };

    private bool ReadNumeric(ref BitReader bits)
    {
        if (!bits.TryRead(CountBits(10, 12, 14), out int left)
            || bits.Left < left / 3 * 10 + (left % 3) switch { 0 => 0, 1 => 4, _ => 7 })
        {
            return false;
        }

        for (; left > 0; left -= 3)
        {
            int digits = Math.Min(left, 3);
            int value = bits.Read(3 * digits + 1);
            int limit = digits switch { 3 => 1000, 2 => 100, _ => 10 };
            if (value >= limit)
            {
                return false;
            }

            for (limit /= 10; limit > 0; limit /= 10)
            {
                _text.AddAscii((char)('0' + value / limit % 10));
            }
        }
        return true;
    }

    private bool ReadAlphanumeric(ref BitReader bits)
    {
        if (!bits.TryRead(CountBits(9, 11, 13), out int left) || bits.Left < left / 2 * 11 + left % 2 * 6)
        {
            return false;
        }

        for (; left >= 2; left -= 2)
        {
            int pair = bits.Read(11);
            if (pair >= 45 * 45)
            {
                return false;
            }

            _text.AddAlphanumeric(pair / 45);
            _text.AddAlphanumeric(pair % 45);
        }
        if (left == 1)
        {
            int last = bits.Read(6);
            if (last >= 45)
            {
                return false;
            }

            _text.AddAlphanumeric(last);
        }
        _text.EndAlphanumeric();
        return true;
    }

    private bool ReadBytes(ref BitReader bits)
    {
        if (!bits.TryRead(CountBits(8, 16, 16), out int left) || bits.Left < 8 * left)
        {
            return false;
        }

        for (; left > 0; left--)
        {
            _text.AddByte((byte)bits.Read(8));
        }

        return true;
    }

    /// <summary>Kanji and Hanzi: 13 bits a character, divided by the number of second bytes; two ranges of first bytes.</summary>
    private bool ReadDoubleBytes(ref BitReader bits, CharacterSet set, int seconds, int rangeEnd, int lowBase, int highBase)
    {
        if (!bits.TryRead(CountBits(8, 10, 12), out int left) || bits.Left < 13 * left)
        {
            return false;
        }

        for (; left > 0; left--)
        {
            int value = bits.Read(13);
            int code = value / seconds << 8 | value % seconds;
            code += code < rangeEnd ? lowBase : highBase;
            _text.AddPair((byte)(code >> 8), (byte)code, set);
        }
        return true;
    }

    private bool ReadEci(ref BitReader bits)
    {
        if (!bits.TryRead(8, out int designator))
        {
            return false;
        }

        int more = 0;
        int moreBits = designator < 0x80 ? 0 : designator < 0xC0 ? 8 : 16;
        if (designator >= 0xE0 || !bits.TryRead(moreBits, out more))
        {
            return false;
        }

        int first = moreBits switch { 0 => designator, 8 => designator & 0x3F, _ => designator & 0x1F };
        return _text.SwitchTo(first << moreBits | more);
    }

    private bool ReadAppend(ref BitReader bits)
    {
        if (bits.Left < 16)
        {
            return false;
        }

        Sequence = new StructuredAppend(bits.Read(4), bits.Read(4) + 1, (byte)bits.Read(8));
        return Sequence.Index < Sequence.Count;
    }

    private int CountBits(int small, int medium, int large) => _version < 10 ? small : _version < 27 ? medium : large;
}
