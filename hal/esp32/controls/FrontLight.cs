using System.Device.Gpio;

namespace ELicense.Hal.Esp32.Controls;

/// <summary>The light in front of the panel, behind a transistor at one pin: unlit e-ink cannot be read at night.</summary>
public sealed class FrontLight
{
    private readonly GpioPin _pin;

    public FrontLight(int pin)
    {
        _pin = new GpioController().OpenPin(pin, PinMode.Output);
        Switch(false);
    }

    public void Switch(bool on)
    {
        _pin.Write(on ? PinValue.High : PinValue.Low);
    }
}
