namespace ELicense.Simulator.Vision.Segments;

/// <summary>Gathers the characters of a symbol; bytes are held back until the set that they are in is known.</summary>
internal sealed class TextBuffer
{
    /// <summary>Above the 7,089 digits of the largest symbol.</summary>
    private const int Capacity = 8192;

    private const char GroupSeparator = '\u001D';

    private readonly char[] _chars = new char[Capacity];
    private readonly byte[] _bytes = new byte[Capacity];
    private readonly RecentTexts _texts = new();
    private int _charCount;
    private int _byteCount;
    private CharacterSet? _eci;
    private CharacterSet? _pairs;
    private bool _percentPending;

    /// <summary>
    /// FNC1 was seen: in alphanumeric mode a percent sign now separates fields and a double one is a percent sign.
    /// </summary>
    public bool SeparatesFields { get; set; }

    public void Clear()
    {
        _charCount = _byteCount = 0;
        _eci = _pairs = null;
        SeparatesFields = _percentPending = false;
    }

    public void AddAscii(char c)
    {
        Flush();
        _chars[_charCount++] = c;
    }

    public void AddAlphanumeric(int value)
    {
        char c = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"[value];
        if (!SeparatesFields)
        {
            AddAscii(c);
        }
        else if (_percentPending)
        {
            _percentPending = false;
            AddAscii(c == '%' ? '%' : GroupSeparator);
            if (c != '%')
            {
                AddAscii(c);
            }
        }
        else if (c == '%')
        {
            _percentPending = true;
        }
        else
        {
            AddAscii(c);
        }
    }

    public void EndAlphanumeric()
    {
        if (_percentPending)
        {
            AddAscii(GroupSeparator);
        }

        _percentPending = false;
    }

    public void AddByte(byte b)
    {
        if (_pairs is not null)
        {
            Flush();
        }

        _bytes[_byteCount++] = b;
    }

    /// <summary>A character of two bytes in a set that its mode names.</summary>
    public void AddPair(byte first, byte second, CharacterSet set)
    {
        if (_pairs != set)
        {
            Flush();
        }

        _pairs = set;
        _bytes[_byteCount++] = first;
        _bytes[_byteCount++] = second;
    }

    /// <summary>False when the ECI is not known.</summary>
    public bool SwitchTo(int eci)
    {
        Flush();
        _eci = CharacterSet.OfEci(eci);
        return _eci is not null;
    }

    public string ToText()
    {
        Flush();
        return _texts.Of(_chars.AsSpan(0, _charCount));
    }

    private void Flush()
    {
        if (_byteCount == 0)
        {
            return;
        }

        var bytes = _bytes.AsSpan(0, _byteCount);
        var set = _pairs ?? _eci ?? CharacterSet.Guess(bytes);
        int count = set.Decode(bytes, _chars.AsSpan(_charCount));
        if (set == CharacterSet.ShiftJis && _pairs is null && _eci is null
            && _chars.AsSpan(_charCount, count).Contains(CharacterSet.Undefined))
        {
            count = CharacterSet.Latin1.Decode(bytes, _chars.AsSpan(_charCount));
        }

        _charCount += count;
        _byteCount = 0;
        _pairs = null;
    }
}
