using System.Device.Gpio;
using System.Device.Spi;
using ELicense.Hal.Esp32.Panel;
using nanoFramework.Hardware.Esp32;

namespace ELicense.Tests.Hal.Parts;

/// <summary>The wires to a panel, for tests that send commands themselves.</summary>
internal sealed class PanelWires
{
    private readonly Desk _desk;
    private readonly GpioPin _dataCommand;
    private readonly SpiDevice _spi;

    internal PanelWires(Desk desk, int clockFrequency = 10_000_000)
    {
        _desk = desk;
        PanelPins pins = desk.Plan.PanelPins;
        Configuration.SetPinFunction(pins.DataOut, DeviceFunction.SPI1_MOSI);
        Configuration.SetPinFunction(pins.DataIn, DeviceFunction.SPI1_MISO);
        Configuration.SetPinFunction(pins.Clock, DeviceFunction.SPI1_CLOCK);
        _dataCommand = new GpioController().OpenPin(pins.DataCommand, PinMode.Output);
        Reset = new GpioController().OpenPin(pins.Reset, PinMode.Output);
        _spi = SpiDevice.Create(new SpiConnectionSettings(1, pins.ChipSelect) { ClockFrequency = clockFrequency });
    }

    internal GpioPin Reset { get; }

    internal void Start()
    {
        Reset.Write(PinValue.Low);
        _desk.Wait(10);
        Reset.Write(PinValue.High);
        _desk.Wait(10);
        Send(0x12);
        _desk.Wait(5);
    }

    internal void Initialise()
    {
        Send(0x01, 199, 0, 0);
        Send(0x11, 3);
        Send(0x3C, 5);
        Send(0x44, 0, 24);
        Send(0x45, 0, 0, 199, 0);
        Send(0x4E, 0);
        Send(0x4F, 0, 0);
    }

    internal void Refresh(byte sequence)
    {
        Send(0x22, sequence);
        Send(0x20);
        _desk.Wait(10_000);
    }

    internal void Send(byte command, params byte[] parameters)
    {
        _dataCommand.Write(PinValue.Low);
        _spi.Write(new SpanByte([command], 0, 1));
        _dataCommand.Write(PinValue.High);
        if (parameters.Length > 0)
        {
            _spi.Write(new SpanByte(parameters, 0, parameters.Length));
        }
    }
}
