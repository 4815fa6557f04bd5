using System.Text;

namespace ELicense.Formats;

/// <summary>
/// Walks over one CBOR item. It fails at once on bytes that <see cref="DeterministicCbor.Check"/> refuses, and for good on the
/// first item that is not what the caller asked for; from then on every read gives an empty value, so a caller reads a whole
/// structure and looks at <see cref="Failed"/> once. Nothing throws.
/// </summary>
public sealed class CborReader
{
    /// <summary>What <see cref="ReadKey"/> gives for a text key or one outside the range of int.</summary>
    public const int ForeignKey = int.MinValue;

    private readonly CborHead _head = new CborHead();
    private readonly byte[] _data;
    private readonly int _end;
    private int _position;

    public CborReader(ByteSegment segment)
    {
        _data = segment.Buffer;
        _position = segment.Offset;
        _end = segment.Offset + segment.Count;
        if (!DeterministicCbor.Check(segment))
        {
            Fail();
        }
    }

    public bool Failed { get; private set; }

    /// <summary>The type of the next item; Unknown at the end and after a failure.</summary>
    public CborType Next
    {
        get
        {
            if (Failed || !_head.Read(_data, _position, _end))
            {
                return CborType.Unknown;
            }

            return _head.Major == 0 ? CborType.Integer : (CborType)_head.Major;
        }
    }

    /// <summary>Marks the message as not what the caller expects.</summary>
    public void Fail()
    {
        Failed = true;
        _position = _end;
    }

    /// <summary>The number of items of an array, which follow.</summary>
    public int ReadArray()
    {
        return TakeHead(CborType.Array) ? (int)_head.Argument : 0;
    }

    /// <summary>Reads the head of an array that must have exactly so many items.</summary>
    public void ReadArray(int count)
    {
        if (ReadArray() != count)
        {
            Fail();
        }
    }

    /// <summary>The number of pairs of a map, which follow.</summary>
    public int ReadMap()
    {
        return TakeHead(CborType.Map) ? (int)_head.Argument : 0;
    }

    /// <summary>Reads a tag that must have this number.</summary>
    public void ReadTag(int number)
    {
        if (!TakeHead(CborType.Tag) || _head.Argument != number)
        {
            Fail();
        }
    }

    /// <summary>A whole number, -2^63 … 2^63 - 1.</summary>
    public long ReadInteger()
    {
        if (!TakeHead(CborType.Integer))
        {
            return 0;
        }

        return _head.Major == 0 ? _head.Argument : -1 - _head.Argument;
    }

    /// <summary>A whole number that must lie in a range, ends included.</summary>
    public int ReadInteger(int minimum, int maximum)
    {
        long value = ReadInteger();
        if (value < minimum || value > maximum)
        {
            Fail();
            return minimum;
        }

        return (int)value;
    }

    /// <summary>A map key; <see cref="ForeignKey"/> for one that no structure of ours uses.</summary>
    public int ReadKey()
    {
        if (Next == CborType.Text)
        {
            Skip();
            return ForeignKey;
        }

        long key = ReadInteger();
        return key > int.MinValue && key <= int.MaxValue ? (int)key : ForeignKey;
    }

    /// <summary>A byte string's content, in place.</summary>
    public ByteSegment ReadBytes()
    {
        return TakeHead(CborType.Bytes) ? TakeContent() : new ByteSegment(_data, 0, 0);
    }

    /// <summary>A byte string that must have this length.</summary>
    public byte[] ReadBytes(int length)
    {
        ByteSegment bytes = ReadBytes();
        if (bytes.Count != length)
        {
            Fail();
            return null;
        }

        return bytes.ToArray();
    }

    /// <summary>A text whose length in bytes of UTF-8 lies in a range, ends included.</summary>
    public string ReadText(int minimumBytes, int maximumBytes)
    {
        if (!TakeHead(CborType.Text) || _head.Argument < minimumBytes || _head.Argument > maximumBytes)
        {
            Fail();
            return string.Empty;
        }

        ByteSegment content = TakeContent();
        return Encoding.UTF8.GetString(content.Buffer, content.Offset, content.Count);
    }

    /// <summary>The next item with its head and all inside it, as it was received.</summary>
    public ByteSegment ReadEncoded()
    {
        int start = _position;
        Skip();
        return Failed ? new ByteSegment(_data, 0, 0) : new ByteSegment(_data, start, _position - start);
    }

    /// <summary>Passes over the next item and all inside it.</summary>
    public void Skip()
    {
        int items = 1;
        while (items > 0 && !Failed)
        {
            items += SkipHead() - 1;
        }
    }

    // How many items the one just passed holds: deterministic CBOR has been checked, so the sum cannot pass the bytes left.
    private int SkipHead()
    {
        switch (Next)
        {
            case CborType.Unknown:
                Fail();
                return 1;
            case CborType.Bytes:
            case CborType.Text:
                _position = _head.End + (int)_head.Argument;
                return 0;
            case CborType.Array:
            case CborType.Map:
                _position = _head.End;
                return (int)_head.Argument * (_head.Major - 3);
            case CborType.Tag:
                _position = _head.End;
                return 1;
            default:
                _position = _head.End;
                return 0;
        }
    }

    private bool TakeHead(CborType type)
    {
        if (Next != type)
        {
            Fail();
            return false;
        }

        _position = _head.End;
        return true;
    }

    private ByteSegment TakeContent()
    {
        int start = _position;
        _position += (int)_head.Argument;
        return new ByteSegment(_data, start, (int)_head.Argument);
    }
}
