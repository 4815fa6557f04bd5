namespace ELicense.Simulator.Board.Pwm;

/// <summary>One pin with pulses.</summary>
public sealed class PwmOutput
{
    /// <summary>The new frequency, whenever it changes.</summary>
    public event Action<int>? Changed;

    /// <summary>Hertz; 0 while the pin is at rest.</summary>
    public int Frequency { get; private set; }

    internal void Set(int frequency)
    {
        if (frequency != Frequency)
        {
            Frequency = frequency;
            Changed?.Invoke(frequency);
        }
    }
}
