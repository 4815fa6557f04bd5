using ELicense.Simulator.Board.Pwm;

namespace ELicense.Simulator.Board.Parts;

/// <summary>A piezo disc at a pulse generator.</summary>
public sealed class Piezo : IFaulty
{
    private readonly PwmOutput _output;

    public Piezo(CircuitBoard board, int pin)
    {
        _output = board.Part<PwmBank>()[pin];
        _output.Changed += _ => Changed?.Invoke();
    }

    /// <summary>On the firmware's thread.</summary>
    public event Action? Changed;

    /// <summary>What is heard, in hertz; 0 when it is silent.</summary>
    public int Frequency => Fault == PartFault.None ? _output.Frequency : 0;

    /// <summary>Any: nothing is heard.</summary>
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
