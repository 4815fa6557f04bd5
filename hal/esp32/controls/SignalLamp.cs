using System.Device.Gpio;

namespace ELicense.Hal.Esp32.Controls;

/// <summary>A light of three colours, one pin each.</summary>
public sealed class SignalLamp
{
    public const int Dark = 0;
    public const int Red = 1;
    public const int Green = 2;
    public const int Blue = 4;
    public const int Yellow = Red | Green;
    public const int Violet = Red | Blue;

    private readonly GpioPin _red;
    private readonly GpioPin _green;
    private readonly GpioPin _blue;

    public SignalLamp(int red, int green, int blue)
    {
        GpioController controller = new GpioController();
        _red = controller.OpenPin(red, PinMode.Output);
        _green = controller.OpenPin(green, PinMode.Output);
        _blue = controller.OpenPin(blue, PinMode.Output);
        Show(Dark);
    }

    /// <param name="colour">Any of the colours above together.</param>
    public void Show(int colour)
    {
        _red.Write((colour & Red) != 0 ? PinValue.High : PinValue.Low);
        _green.Write((colour & Green) != 0 ? PinValue.High : PinValue.Low);
        _blue.Write((colour & Blue) != 0 ? PinValue.High : PinValue.Low);
    }
}
