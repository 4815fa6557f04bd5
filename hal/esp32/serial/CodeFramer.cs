using System;
using System.IO.Ports;
using System.Text;

namespace ELicense.Hal.Esp32.Serial;

/// <summary>
/// Finds codes and answers in what a scan engine sends. A code is a run of printable characters between the engine's mark, when
/// it sets one, and a carriage return; any other control character means that what came before it was none.
/// </summary>
internal sealed class CodeFramer
{
    public const int LongestCode = 4096;

    private const int LongestAnswer = 64;
    private const byte Terminator = (byte)'\r';
    private const byte FirstPrintable = (byte)' ';
    private const byte LastPrintable = (byte)'~';

    private readonly SerialPort _port;
    private readonly byte _mark;
    private readonly byte[] _bytes = new byte[LongestCode + LongestAnswer];
    private int _count;
    private int _searched;
    private bool _isTooLong;
    private bool _isMarked;

    /// <param name="port">Open, with a time-out for reading.</param>
    /// <param name="mark">The control character before each code; 0 for none: a code that lost its head then looks whole.</param>
    public CodeFramer(SerialPort port, byte mark)
    {
        _port = port;
        _mark = mark;
    }

    /// <summary>True between codes.</summary>
    public bool IsEmpty
    {
        get { return _count == 0 && !_isTooLong && !_isMarked; }
    }

    /// <summary>Takes over what has come.</summary>
    /// <returns>False when nothing has.</returns>
    public bool Fill()
    {
        int count = _port.BytesToRead;
        int room = _bytes.Length - _count;
        if (count > room)
        {
            count = room;
        }

        if (count <= 0)
        {
            return false;
        }

        try
        {
            _port.Read(_bytes, _count, count);
        }
        catch (TimeoutException)
        {
            // An overflow between the two calls took the bytes away.
            return false;
        }

        _count += count;
        return true;
    }

    /// <summary>The next whole code; null when there is none yet.</summary>
    public string TakeCode()
    {
        while (_searched < _count)
        {
            byte value = _bytes[_searched];
            if (value < FirstPrintable)
            {
                string code = value == Terminator ? Text() : null;
                Remove(0, _searched + 1);
                _isMarked = value == _mark;
                _isTooLong = false;
                if (code != null)
                {
                    return code;
                }
            }
            else
            {
                Accept(value);
            }
        }

        return null;
    }

    /// <summary>Removes an answer from among the codes.</summary>
    /// <returns>False when it is not there.</returns>
    public bool TakeOut(byte[] answer)
    {
        for (int i = 0; i + answer.Length <= _count; i++)
        {
            if (StandsAt(i, answer))
            {
                Remove(i, answer.Length);
                return true;
            }
        }

        return false;
    }

    /// <summary>Forgets what has come but is no whole code yet.</summary>
    public void Drop()
    {
        _count = 0;
        _searched = 0;
        _isTooLong = false;
        _isMarked = false;
    }

    /// <summary>Codes of this system are ASCII: nothing else need be told apart.</summary>
    private void Accept(byte value)
    {
        if (value > LastPrintable)
        {
            _bytes[_searched] = (byte)'?';
        }

        _searched++;
        if (_searched > LongestCode)
        {
            _isTooLong = true;
            Remove(0, _searched);
        }
    }

    private string Text()
    {
        bool isWhole = _searched > 0 && !_isTooLong && (_isMarked || _mark == 0);
        return isWhole ? Encoding.UTF8.GetString(_bytes, 0, _searched) : null;
    }

    private bool StandsAt(int place, byte[] answer)
    {
        for (int i = 0; i < answer.Length; i++)
        {
            if (_bytes[place + i] != answer[i])
            {
                return false;
            }
        }

        return true;
    }

    private void Remove(int place, int count)
    {
        int behind = place + count;
        Array.Copy(_bytes, behind, _bytes, place, _count - behind);
        _count -= count;
        _searched = 0;
    }
}
