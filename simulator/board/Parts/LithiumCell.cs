using ELicense.Simulator.Board.Adc;
using ELicense.Simulator.Board.Gpio;

namespace ELicense.Simulator.Board.Parts;

/// <summary>
/// A lithium-ion cell behind a voltage divider at a channel of the converter, and a charger whose output, open drain, is low
/// while it charges.
/// </summary>
public sealed class LithiumCell : IFaulty
{
    private const int FullScaleCounts = 4095;

    /// <summary>The converter's own noise, counts to either side, with now and then a spike.</summary>
    private const int Noise = 8;
    private const int Spike = 200;

    private readonly GpioLine _charging;
    private readonly int _fullScale;
    private readonly Random _random = new(7);
    private int _conversions;

    /// <param name="fullScale">Millivolts of the cell at which the converter is at its end.</param>
    public LithiumCell(CircuitBoard board, int channel, int chargingPin, int fullScale)
    {
        _fullScale = fullScale;
        _charging = board.Part<GpioBank>()[chargingPin];
        board.Part<AdcBank>().Attach(channel, Convert);
    }

    /// <summary>At its terminals; 3,000 is empty and 4,200 full.</summary>
    public int Millivolts { get; set; } = 3_900;

    public bool IsCharging
    {
        get;
        set
        {
            field = value;
            _charging.Drive(value ? false : null);
        }
    }

    /// <summary>
    /// Silent, Unplugged: no voltage. Noise: any. HalfAnswer: half of it. StuckBusy: the converter stays at its end.
    /// </summary>
    public PartFault Fault { get; set; }

    private int Convert() => Fault switch
    {
        PartFault.Silent or PartFault.Unplugged => 0,
        PartFault.Noise => _random.Next(FullScaleCounts + 1),
        PartFault.HalfAnswer => Counts() / 2,
        PartFault.StuckBusy => FullScaleCounts,
        _ => Counts() + _random.Next(-Noise, Noise + 1) + (_conversions++ % 9 == 8 ? Spike : 0),
    };

    private int Counts() => Millivolts * FullScaleCounts / _fullScale;
}
