using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Esp32;
using ELicense.Simulator.Board.Serial;
using nanoFramework.Hardware.Esp32;

namespace System.IO.Ports;

/// <summary>
/// nanoFramework's serial port on an ESP32, 8N1. The ring's size counts only when it is set before opening; <see cref="Read"/>
/// waits for every byte that was asked for; writing takes as long as the bytes take on the wire.
/// </summary>
public sealed class SerialPort : IDisposable
{
    /// <summary>The hardware's own buffer and one more byte.</summary>
    private const int SmallestRing = 129;

    private const int FactoryRing = 256;
    private const int MillisecondsToHang = 3_600_000;

    private readonly CircuitBoard _board = CircuitBoard.Current;
    private readonly SerialLine _line;
    private int _baudRate;
    private int _ring = FactoryRing;

    /// <exception cref="ArgumentException">The port is constructed already, none of the chip's, or the debugger's.</exception>
    public SerialPort(string portName, int baudRate = 9600)
    {
        _board.RequirePower();
        if (portName is not ("COM2" or "COM3") || !_board.Part<SerialLines>().Taken.TryAdd(portName, true))
        {
            throw new ArgumentException($"{portName} is taken, or not for use.", nameof(portName));
        }

        PortName = portName;
        _baudRate = baudRate;
        _line = SerialLines.Of(_board, portName);
    }

    public string PortName { get; }

    public bool IsOpen { get; private set; }

    /// <summary>Milliseconds; infinite unless set.</summary>
    public int ReadTimeout { get; set; } = Timeout.Infinite;

    public int BaudRate
    {
        get => _baudRate;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _board.RequirePower();
            _baudRate = value;
            if (IsOpen)
            {
                _line.ToChip.ReceiverBaud = value;
            }
        }
    }

    /// <exception cref="InvalidOperationException">The port is open.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Below 129 bytes.</exception>
    public int ReadBufferSize
    {
        get => _ring;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, SmallestRing);
            if (IsOpen)
            {
                throw new InvalidOperationException("The ring of an open port keeps its size.");
            }

            _ring = value;
        }
    }

    /// <summary>Bytes in the ring.</summary>
    public int BytesToRead
    {
        get
        {
            RequireOpen();
            return _line.Port.Count;
        }
    }

    /// <exception cref="InvalidOperationException">Open already.</exception>
    /// <exception cref="IOException">Its functions were not given to pins.</exception>
    public void Open()
    {
        _board.RequirePower();
        if (IsOpen)
        {
            throw new InvalidOperationException($"{PortName} is open.");
        }

        DeviceFunction transmit = PortName == "COM3" ? DeviceFunction.COM3_TX : DeviceFunction.COM2_TX;
        if (!_board.Part<PinFunctions>().Has(transmit, transmit + 1))
        {
            throw new IOException($"{PortName} has no pins.");
        }

        _line.Port.Open(_ring);
        _line.ToChip.ReceiverBaud = _baudRate;
        IsOpen = true;
    }

    public void Close()
    {
        if (IsOpen)
        {
            _line.ToChip.ReceiverBaud = 0;
            IsOpen = false;
        }
    }

    /// <summary>Reads exactly so many bytes.</summary>
    /// <exception cref="TimeoutException">They did not all come in <see cref="ReadTimeout"/>; those that came stay.</exception>
    public int Read(byte[] buffer, int offset, int count)
    {
        RequireOpen();
        Span<byte> target = buffer.AsSpan(offset, count);
        int timeout = ReadTimeout == Timeout.Infinite ? MillisecondsToHang : ReadTimeout;
        for (int waited = 0; _line.Port.Count < count; waited++)
        {
            if (waited >= timeout)
            {
                throw ReadTimeout == Timeout.Infinite
                    ? new InvalidOperationException("On the device this read would wait for ever.")
                    : new TimeoutException();
            }

            Pass(1000);
        }

        _line.Port.Read(target);
        return count;
    }

    public void Write(byte[] buffer, int offset, int count)
    {
        RequireOpen();
        Pass(_line.ToPart.Send(buffer.AsSpan(offset, count), _baudRate));
    }

    public void Dispose()
    {
        Close();
        _board.Part<SerialLines>().Taken.TryRemove(PortName, out _);
    }

    private void RequireOpen()
    {
        _board.RequirePower();
        if (!IsOpen)
        {
            throw new InvalidOperationException($"{PortName} is closed.");
        }
    }

    private void Pass(long microseconds)
    {
        _board.Time.Advance(microseconds);
        _board.RequirePower();
    }
}
