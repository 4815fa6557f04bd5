using System.Device.Adc;
using System.Device.Gpio;
using nanoFramework.Hardware.Esp32;

namespace ELicense.Hal.Esp32.Power;

/// <summary>
/// The lithium-ion cell, by its voltage behind a divider, and the charger's output, low while it charges. The converter is not
/// calibrated and jumps: the median of nine conversions counts, and none when they disagree or no cell has such a voltage.
/// </summary>
public sealed class CellGauge : IBattery
{
    private const int Conversions = 9;
    private const int FullScaleCounts = 4095;
    private const int LargestSpread = 120;
    private const int LowestMillivolts = 2500;
    private const int HighestMillivolts = 4500;

    private readonly AdcChannel _channel;
    private readonly GpioPin _charging;
    private readonly int _fullScale;
    private readonly int[] _sorted = new int[Conversions];

    /// <param name="pin">Where the divider is.</param>
    /// <param name="channel">The first converter's channel at that pin.</param>
    /// <param name="fullScale">Millivolts of the cell at which the converter is at its end.</param>
    /// <param name="chargingPin">The charger's output, open drain.</param>
    public CellGauge(int pin, int channel, int fullScale, int chargingPin)
    {
        Configuration.SetPinFunction(pin, DeviceFunction.ADC1_CH0 + channel);
        _channel = new AdcController().OpenChannel(channel);
        _charging = new GpioController().OpenPin(chargingPin, PinMode.InputPullUp);
        _fullScale = fullScale;
    }

    public int Percent
    {
        get
        {
            int millivolts = Measure();
            return millivolts < LowestMillivolts || millivolts > HighestMillivolts ? -1 : CellCurve.Percent(millivolts);
        }
    }

    public bool IsCharging
    {
        get { return !(bool)_charging.Read(); }
    }

    /// <returns>Millivolts; 0 when the conversions disagree.</returns>
    private int Measure()
    {
        for (int i = 0; i < Conversions; i++)
        {
            Insert(_channel.ReadValue(), i);
        }

        // A spike or two to either side are common, so only the middle seven have to agree.
        int spread = _sorted[Conversions - 2] - _sorted[1];
        return spread > LargestSpread ? 0 : _sorted[Conversions / 2] * _fullScale / FullScaleCounts;
    }

    private void Insert(int value, int count)
    {
        int place = count;
        while (place > 0 && _sorted[place - 1] > value)
        {
            _sorted[place] = _sorted[place - 1];
            place--;
        }

        _sorted[place] = value;
    }
}
