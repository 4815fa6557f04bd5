using System.Collections.Concurrent;

namespace ELicense.Simulator.Board.Gpio;

/// <summary>The lines between the chip's pins and the parts.</summary>
public sealed class GpioBank : IPowered
{
    private readonly ConcurrentDictionary<int, GpioLine> _lines = new();

    /// <summary>The line at a pin.</summary>
    public GpioLine this[int pin] => _lines.GetOrAdd(pin, _ => new GpioLine());

    /// <inheritdoc/>
    public void LosePower()
    {
        foreach (GpioLine line in _lines.Values)
        {
            line.LosePower();
        }
    }
}
