using ELicense.Simulator.Board.Gpio;

namespace ELicense.Simulator.Board.Parts;

/// <summary>The light in front of the panel, switched by one pin, high = on.</summary>
public sealed class Light : IFaulty
{
    private readonly GpioLine _line;

    public Light(CircuitBoard board, int pin)
    {
        _line = board.Part<GpioBank>()[pin];
        _line.Changed += _ => Changed?.Invoke();
    }

    /// <summary>On the firmware's thread.</summary>
    public event Action? Changed;

    public bool IsOn => Fault == PartFault.None && _line.Level;

    /// <summary>Any: it stays dark.</summary>
    public PartFault Fault
    {
        get;
        set
        {
            field = value;
            Changed?.Invoke();
        }
    }
}
