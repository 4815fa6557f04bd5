using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Esp32;
using ELicense.Simulator.Board.Spi;
using ELicense.Simulator.Board.Tracing;
using nanoFramework.Hardware.Esp32;

namespace System.Device.Spi;

/// <summary>
/// A part at an SPI bus, as the ESP32 speaks to it: by DMA, in transfers that last as long as the clock makes them.
/// </summary>
public sealed class SpiDevice : IDisposable
{
    private const int LargestTransfer = 16_384;
    private const int FastestFullDuplex = 26_000_000;

    /// <summary>Interop call and DMA set-up.</summary>
    private const int OverheadMicroseconds = 30;

    private readonly CircuitBoard _board = CircuitBoard.Current;
    private readonly SpiConnectionSettings _settings;
    private readonly string _name;

    private SpiDevice(SpiConnectionSettings settings)
    {
        _settings = settings;
        _name = $"SPI{settings.BusId} cs{settings.ChipSelectLine}";
    }

    /// <exception cref="ArgumentException">No such bus, its pins were not set, or it cannot be this fast.</exception>
    public static SpiDevice Create(SpiConnectionSettings settings)
    {
        CircuitBoard board = CircuitBoard.Current;
        board.RequirePower();
        int step = (settings.BusId - 1) * (DeviceFunction.SPI2_MOSI - DeviceFunction.SPI1_MOSI);
        bool hasPins = board.Part<PinFunctions>().Has(
            DeviceFunction.SPI1_MOSI + step, DeviceFunction.SPI1_MISO + step, DeviceFunction.SPI1_CLOCK + step);
        if (settings.BusId is not (1 or 2) || !hasPins || settings.ClockFrequency is <= 0 or > FastestFullDuplex)
        {
            throw new ArgumentException($"SPI{settings.BusId} cannot be opened.");
        }

        return new SpiDevice(settings);
    }

    /// <exception cref="ArgumentException">More than one transfer can hold.</exception>
    public void Write(SpanByte buffer)
    {
        _board.RequirePower();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(buffer.Length, LargestTransfer);
        _board.Part<TransferTrace>().Record(_board.Time.Now, _name, TransferDirection.Sent, buffer.Bytes);
        byte[] sent = buffer.Bytes.ToArray();
        _board.Time.Advance(OverheadMicroseconds + (sent.Length * 8_000_000L / _settings.ClockFrequency));
        _board.RequirePower();
        _board.Part<SpiBuses>().Find(_settings.BusId, _settings.ChipSelectLine)?.Receive(sent, _settings);
    }

    public void Dispose()
    {
    }
}
