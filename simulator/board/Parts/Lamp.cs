using ELicense.Simulator.Board.Gpio;

namespace ELicense.Simulator.Board.Parts;

/// <summary>A light of three colours, one pin each, high = on.</summary>
public sealed class Lamp : IFaulty
{
    private readonly GpioLine[] _lines;

    public Lamp(CircuitBoard board, int red, int green, int blue)
    {
        GpioBank bank = board.Part<GpioBank>();
        _lines = [bank[red], bank[green], bank[blue]];
        foreach (GpioLine line in _lines)
        {
            line.Changed += _ => Changed?.Invoke();
        }
    }

    /// <summary>On the firmware's thread.</summary>
    public event Action? Changed;

    public bool IsRed => IsOn(0);

    public bool IsGreen => IsOn(1);

    public bool IsBlue => IsOn(2);

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

    private bool IsOn(int colour) => Fault == PartFault.None && _lines[colour].Level;
}
