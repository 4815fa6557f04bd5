using ELicense.Simulator.Board.Gpio;

namespace ELicense.Simulator.Board.Parts.EPaper;

/// <summary>The panel's BUSY output: what the controller says, and what a fault makes of it.</summary>
internal sealed class BusyLine(BoardTime time, GpioLine line)
{
    private const int FlickerMicroseconds = 7_000;

    private readonly Random _noise = new(2);
    private bool _flickers;

    public bool IsBusy { get; private set; }

    public bool IsUnplugged { get; private set; }

    public PartFault Fault
    {
        get;
        set
        {
            field = value;
            IsUnplugged = false;
            Settle();
            if (value == PartFault.Noise && !_flickers)
            {
                _flickers = true;
                Flicker();
            }
        }
    }

    public void Set(bool on)
    {
        IsBusy = on;
        Settle();
    }

    public void Unplug()
    {
        IsUnplugged = true;
        Settle();
    }

    private void Settle()
    {
        if (Fault != PartFault.Noise)
        {
            line.Drive(IsUnplugged ? null : Fault == PartFault.StuckBusy || (IsBusy && Fault != PartFault.Silent));
        }
    }

    private void Flicker()
    {
        _flickers = Fault == PartFault.Noise;
        if (_flickers)
        {
            line.Drive(_noise.Next(2) == 0);
            time.After(FlickerMicroseconds, Flicker);
        }
    }
}
