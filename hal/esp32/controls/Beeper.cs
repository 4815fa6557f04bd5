using System.Device.Pwm;
using nanoFramework.Hardware.Esp32;

namespace ELicense.Hal.Esp32.Controls;

/// <summary>
/// A piezo disc at a pulse generator. Sounds until it is told otherwise and never blocks; Iot.Device.Buzzer sleeps through its
/// tones.
/// </summary>
public sealed class Beeper
{
    private const int SomeFrequency = 2000;

    private readonly PwmChannel _channel;

    public Beeper(int pin)
    {
        Configuration.SetPinFunction(pin, DeviceFunction.PWM1);
        _channel = PwmChannel.CreateFromPin(pin, SomeFrequency, 0.5);
    }

    /// <param name="frequency">Hertz; 0 is silence.</param>
    public void Sound(int frequency)
    {
        if (frequency == 0)
        {
            _channel.Stop();
            return;
        }

        _channel.Frequency = frequency;
        _channel.Start();
    }
}
