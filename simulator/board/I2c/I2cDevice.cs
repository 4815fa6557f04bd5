using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Esp32;
using ELicense.Simulator.Board.I2c;
using ELicense.Simulator.Board.Tracing;
using nanoFramework.Hardware.Esp32;

namespace System.Device.I2c;

/// <summary>
/// A part at an I2C bus, as the ESP32 speaks to it: a transfer succeeds whole or leaves the buffer alone, a part that holds the
/// clock costs a second, and a window that does not begin with its array is taken from the array's beginning, so it is refused
/// here.
/// </summary>
public sealed class I2cDevice : IDisposable
{
    private const int TimeoutMicroseconds = 1_000_000;

    /// <summary>Eight bits and the acknowledgement.</summary>
    private const int ClocksPerByte = 9;

    private readonly CircuitBoard _board = CircuitBoard.Current;
    private readonly I2cConnectionSettings _settings;
    private readonly string _name;

    private I2cDevice(I2cConnectionSettings settings)
    {
        _settings = settings;
        _name = $"I2C{settings.BusId} 0x{settings.DeviceAddress:X2}";
    }

    /// <exception cref="ArgumentException">No such bus, or its pins were not set.</exception>
    public static I2cDevice Create(I2cConnectionSettings settings)
    {
        CircuitBoard board = CircuitBoard.Current;
        board.RequirePower();
        int step = (settings.BusId - 1) * (DeviceFunction.I2C2_DATA - DeviceFunction.I2C1_DATA);
        bool hasPins = board.Part<PinFunctions>().Has(DeviceFunction.I2C1_DATA + step, DeviceFunction.I2C1_CLOCK + step);
        return settings.BusId is 1 or 2 && hasPins
            ? new I2cDevice(settings)
            : throw new ArgumentException($"I2C{settings.BusId} cannot be opened.");
    }

    public I2cTransferResult Write(SpanByte buffer) => Transfer(buffer, default);

    public I2cTransferResult WriteRead(SpanByte writeBuffer, SpanByte readBuffer) => Transfer(writeBuffer, readBuffer);

    public void Dispose()
    {
    }

    private I2cTransferResult Transfer(SpanByte written, SpanByte read)
    {
        _board.RequirePower();
        ArgumentOutOfRangeException.ThrowIfNotEqual(written.Start + read.Start, 0);
        long begin = _board.Time.Now;
        byte[] answer = new byte[read.Length];
        I2cTransferStatus status = _board.Part<I2cBuses>().Find(_settings.BusId, _settings.DeviceAddress)
            ?.Transfer(written.Bytes, answer) ?? I2cTransferStatus.SlaveAddressNotAcknowledged;
        Trace(begin, TransferDirection.Sent, written.Bytes);
        Trace(begin, TransferDirection.Received, status == I2cTransferStatus.FullTransfer ? answer : []);
        _board.Time.Advance(Duration(status, written.Length + read.Length));
        _board.RequirePower();
        if (status != I2cTransferStatus.FullTransfer)
        {
            return new I2cTransferResult(status, 0);
        }

        answer.CopyTo(read.Bytes);
        return new I2cTransferResult(status, written.Length + read.Length);
    }

    private void Trace(long time, TransferDirection direction, ReadOnlySpan<byte> bytes)
    {
        if (!bytes.IsEmpty)
        {
            _board.Part<TransferTrace>().Record(time, _name, direction, bytes);
        }
    }

    private long Duration(I2cTransferStatus status, int bytes)
    {
        int clock = _settings.BusSpeed switch
        {
            I2cBusSpeed.FastModePlus => 1_000_000,
            I2cBusSpeed.FastMode => 400_000,
            _ => 100_000,
        };
        return status == I2cTransferStatus.ClockStretchTimeout
            ? TimeoutMicroseconds
            : (bytes + 2) * ClocksPerByte * 1_000_000L / clock;
    }
}
