using System;
using System.Device.Gpio;
using System.Device.Spi;
using nanoFramework.Hardware.Esp32;

namespace ELicense.Hal.Esp32.Panel;

/// <summary>
/// The wires to a controller of the SSD16xx family: commands and data over SPI, which never answers, and BUSY, which is all that
/// is ever heard of it. High means busy; a pull-down makes a panel that is not there look idle and never busy.
/// </summary>
internal sealed class PanelLink
{
    /// <summary>The data sheets allow 20 MHz; the chip's pin matrix and the ribbon are happier with half of it.</summary>
    private const int ClockFrequency = 10000000;

    private const int ResetMilliseconds = 10;
    private const int PollMilliseconds = 5;

    private readonly SpiDevice _spi;
    private readonly GpioPin _dataCommand;
    private readonly GpioPin _reset;
    private readonly GpioPin _busy;
    private readonly IMonotonicClock _clock;
    private readonly byte[] _bytes = new byte[4];

    public PanelLink(int bus, PanelPins pins, IMonotonicClock clock)
    {
        _clock = clock;
        int functions = (bus - 1) * (DeviceFunction.SPI2_MOSI - DeviceFunction.SPI1_MOSI);
        Configuration.SetPinFunction(pins.DataOut, DeviceFunction.SPI1_MOSI + functions);
        Configuration.SetPinFunction(pins.DataIn, DeviceFunction.SPI1_MISO + functions);
        Configuration.SetPinFunction(pins.Clock, DeviceFunction.SPI1_CLOCK + functions);
        GpioController controller = new GpioController();
        _dataCommand = controller.OpenPin(pins.DataCommand, PinMode.Output);
        _reset = controller.OpenPin(pins.Reset, PinMode.Output);
        _busy = controller.OpenPin(pins.Busy, PinMode.InputPullDown);
        _spi = SpiDevice.Create(new SpiConnectionSettings(bus, pins.ChipSelect)
        {
            ClockFrequency = ClockFrequency,
            Mode = SpiMode.Mode0,
        });
    }

    public bool IsBusy
    {
        get { return (bool)_busy.Read(); }
    }

    /// <summary>The only way out of deep sleep, and out of anything that went wrong.</summary>
    public void Reset()
    {
        _reset.Write(PinValue.Low);
        _clock.Wait(ResetMilliseconds);
        _reset.Write(PinValue.High);
        _clock.Wait(ResetMilliseconds);
    }

    /// <returns>False when the panel is still (or, wanted busy, not yet) busy after that many milliseconds.</returns>
    public bool WaitFor(bool busy, int timeout)
    {
        long end = _clock.Milliseconds + timeout;
        while (IsBusy != busy)
        {
            if (_clock.Milliseconds >= end)
            {
                return false;
            }

            _clock.Wait(PollMilliseconds);
        }

        return true;
    }

    public void Send(byte command)
    {
        _bytes[0] = command;
        _dataCommand.Write(PinValue.Low);
        _spi.Write(new SpanByte(_bytes, 0, 1));
        _dataCommand.Write(PinValue.High);
    }

    public void Send(byte command, byte a)
    {
        Send(command);
        _bytes[0] = a;
        _spi.Write(new SpanByte(_bytes, 0, 1));
    }

    public void Send(byte command, byte a, byte b)
    {
        Send(command);
        _bytes[0] = a;
        _bytes[1] = b;
        _spi.Write(new SpanByte(_bytes, 0, 2));
    }

    public void Send(byte command, byte a, byte b, byte c)
    {
        Send(command);
        _bytes[0] = a;
        _bytes[1] = b;
        _bytes[2] = c;
        _spi.Write(new SpanByte(_bytes, 0, 3));
    }

    public void Send(byte command, byte a, byte b, byte c, byte d)
    {
        Send(command);
        _bytes[0] = a;
        _bytes[1] = b;
        _bytes[2] = c;
        _bytes[3] = d;
        _spi.Write(new SpanByte(_bytes, 0, 4));
    }

    /// <summary>One write, because a byte at a time costs a call into native code each.</summary>
    public void Send(byte command, byte[] data, int offset, int count)
    {
        Send(command);
        _spi.Write(new SpanByte(data, offset, count));
    }
}
