namespace ELicense.Formats;

/// <summary>
/// Checks that bytes are exactly one CBOR item in core deterministic encoding (RFC 8949, section 4.2.1), so that no two byte
/// strings mean the same thing and no two readers see different values. Beyond the standard it refuses floats, simple values
/// other than false, true and null, tags other than 18, map keys other than integers and text, control characters in text, and
/// nesting deeper than 8. Work and memory are bounded by the input's length.
/// </summary>
public sealed class DeterministicCbor
{
    private const int MaximumDepth = 8;
    private const int CoseSign1Tag = 18;

    private readonly CborHead _head = new CborHead();
    private readonly int[] _itemsLeft = new int[MaximumDepth + 1];
    private readonly bool[] _isMap = new bool[MaximumDepth + 1];
    private readonly int[] _keyStart = new int[MaximumDepth + 1];
    private readonly int[] _keyEnd = new int[MaximumDepth + 1];
    private byte[] _data;
    private int _position;
    private int _end;
    private int _depth;

    private DeterministicCbor()
    {
    }

    /// <summary>True when the segment is one item, whole, with nothing behind it.</summary>
    public static bool Check(ByteSegment segment)
    {
        return new DeterministicCbor().IsOneItem(segment);
    }

    private bool IsOneItem(ByteSegment segment)
    {
        _data = segment.Buffer;
        _position = segment.Offset;
        _end = segment.Offset + segment.Count;
        _itemsLeft[0] = 1;
        while (_depth >= 0)
        {
            if (_itemsLeft[_depth] == 0)
            {
                _depth--;
            }
            else if (!TakeItem())
            {
                return false;
            }
        }

        return _position == _end;
    }

    private bool TakeItem()
    {
        bool isKey = _isMap[_depth] && (_itemsLeft[_depth] & 1) == 0;
        _itemsLeft[_depth]--;
        int start = _position;
        if (!_head.Read(_data, _position, _end))
        {
            return false;
        }

        _position = _head.End;
        return TakeContent() && (!isKey || IsGreaterKey(start));
    }

    private bool TakeContent()
    {
        switch (_head.Major)
        {
            case 0:
            case 1:
                return true;
            case 2:
                return Advance();
            case 3:
                return Advance() && Utf8.IsText(_data, _head.End, _position);
            case 4:
                return Enter(1, false);
            case 5:
                return Enter(2, true);
            case 6:
                return _head.Argument == CoseSign1Tag && EnterTag();
            default:
                return _head.Argument >= 20 && _head.Argument <= 22;
        }
    }

    private bool Advance()
    {
        if (_head.Argument > _end - _position)
        {
            return false;
        }

        _position += (int)_head.Argument;
        return true;
    }

    // Each item takes a byte at least, so a count above the bytes left is a lie, and twice the count stays far below 2^31.
    private bool Enter(int itemsEach, bool isMap)
    {
        if (_head.Argument > _end - _position || _depth == MaximumDepth)
        {
            return false;
        }

        _depth++;
        _itemsLeft[_depth] = (int)_head.Argument * itemsEach;
        _isMap[_depth] = isMap;
        _keyEnd[_depth] = 0;
        return true;
    }

    private bool EnterTag()
    {
        if (_depth == MaximumDepth)
        {
            return false;
        }

        _depth++;
        _itemsLeft[_depth] = 1;
        _isMap[_depth] = false;
        return true;
    }

    private bool IsGreaterKey(int start)
    {
        if (_head.Major != 0 && _head.Major != 1 && _head.Major != 3)
        {
            return false;
        }

        bool greater = _keyEnd[_depth] == 0 || ComesAfterLastKey(start);
        _keyStart[_depth] = start;
        _keyEnd[_depth] = _position;
        return greater;
    }

    private bool ComesAfterLastKey(int start)
    {
        int last = _keyStart[_depth];
        int lastEnd = _keyEnd[_depth];
        for (int i = start; i < _position; i++, last++)
        {
            if (last == lastEnd || _data[i] > _data[last])
            {
                return true;
            }

            if (_data[i] < _data[last])
            {
                return false;
            }
        }

        return false;
    }
}
