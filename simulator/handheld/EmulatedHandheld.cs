using ELicense.Firmware;
using ELicense.Hal.Esp32.Boards;
using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Network;
using ELicense.Simulator.Board.Serial;
using ELicense.Simulator.Board.Storage;
using ELicense.Simulator.Handheld.Camera;
using ELicense.Terminal.Sync;

namespace ELicense.Simulator.Handheld;

/// <summary>
/// A handheld on the desk: the firmware's own composition over its own drivers, over the emulated parts of its board. It does nothing
/// while nobody lets time pass.
/// </summary>
/// <remarks>One thread at a time; others may hand something over through the board's time.</remarks>
public sealed class EmulatedHandheld : IDisposable
{
    private const string Mark = "SIMULATOR";
    private const long DeadMicroseconds = 10_000;

    private Composition? _firmware;

    /// <param name="plan">What the board is made of.</param>
    /// <param name="flash">Provisioned; disposed of with the handheld.</param>
    /// <param name="time">The board's.</param>
    /// <param name="start">What its clock is set to.</param>
    public EmulatedHandheld(BoardPlan plan, Flash flash, BoardTime time, DateTimeOffset start)
    {
        Plan = plan;
        Board = new CircuitBoard(time, flash, Peripherals.ChipOf(plan));
        Parts = new Peripherals(Board, plan);
        Parts.Clock.SetTime(start.UtcDateTime);
        Engine = ScanEngines.Solder(Board, plan);
    }

    public BoardPlan Plan { get; }

    public CircuitBoard Board { get; }

    public Peripherals Parts { get; }

    public ScanEngine Engine { get; }

    public Radio Radio => Board.Part<Radio>();

    /// <summary>What runs on the board; null while that has no power.</summary>
    public Terminal.Terminal? Terminal => _firmware?.Terminal;

    /// <summary>Its synchronisation; null with it.</summary>
    public SyncChore? Sync => _firmware?.Sync;

    /// <summary>Brings the power, if it was gone, and starts the firmware.</summary>
    public void PowerOn()
    {
        Board.Restart();
        OnBoard(() => _firmware = new Composition(Plan, Board.Flash.Root, Mark));
    }

    /// <summary>Takes the power away. The firmware notices at the next call of a driver, which is its last.</summary>
    public void CutPower() => Board.CutPower();

    /// <summary>One pass of the firmware, or a moment without it.</summary>
    public void Step()
    {
        if (_firmware is { } firmware)
        {
            OnBoard(firmware.Terminal.Step);
        }
        else
        {
            Board.Time.Advance(DeadMicroseconds);
        }
    }

    /// <summary>Lets time pass: so much at the least, and what the firmware does in one pass at the most beyond.</summary>
    public void RunFor(TimeSpan time)
    {
        for (long end = Board.Time.Now + (long)time.TotalMicroseconds; Board.Time.Now < end;)
        {
            Step();
        }
    }

    public void Dispose() => Board.Flash.Dispose();


    private void OnBoard(Action work)
    {
        using IDisposable visit = Board.Enter();
        try
        {
            work();
        }
        catch (PowerLostException)
        {
            _firmware = null;
        }
    }
}
