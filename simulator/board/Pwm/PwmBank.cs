using System.Collections.Concurrent;

namespace ELicense.Simulator.Board.Pwm;

/// <summary>What the chip's pulse generators put on its pins.</summary>
public sealed class PwmBank : IPowered
{
    private readonly ConcurrentDictionary<int, PwmOutput> _outputs = new();

    public PwmOutput this[int pin] => _outputs.GetOrAdd(pin, _ => new PwmOutput());

    /// <inheritdoc/>
    public void LosePower()
    {
        foreach (PwmOutput output in _outputs.Values)
        {
            output.Set(0);
        }
    }
}
