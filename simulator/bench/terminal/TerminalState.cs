using ELicense.Simulator.Board.Serial;
using ELicense.Terminal.Sync;

namespace ELicense.Simulator.Bench.Terminal;

/// <summary>What can be seen, heard and set of a terminal at one moment, beside its panel.</summary>
internal sealed record TerminalState
{
    public required bool IsPowered { get; init; }

    /// <summary>It waits for its PIN, or for power.</summary>
    public bool IsLocked { get; init; }

    /// <summary>The number of the stop that is under way.</summary>
    public int Stop { get; init; }

    /// <summary>What its synchronisation does.</summary>
    public SyncState Sync { get; init; }

    /// <summary>The number of the status list of its province that it holds; 0 when it holds none.</summary>
    public int ListSequence { get; init; }

    /// <summary>The lamp: red, green and blue light.</summary>
    public bool IsRed { get; init; }

    public bool IsGreen { get; init; }

    public bool IsBlue { get; init; }

    /// <summary>What the beeper sounds, in Hz; 0 when it is silent.</summary>
    public int Tone { get; init; }

    public bool IsFrontLit { get; init; }

    /// <summary>The scan engine looks for a code.</summary>
    public bool IsLooking { get; init; }

    /// <summary>Its aiming pattern is lit.</summary>
    public bool IsAiming { get; init; }

    /// <summary>What became of its last look.</summary>
    public SightResult LastLook { get; init; }

    public bool IsScanDown { get; init; }

    public bool IsUpDown { get; init; }

    public bool IsDownDown { get; init; }

    /// <summary>At the cell's terminals.</summary>
    public int Millivolts { get; init; }

    public bool IsCharging { get; init; }

    /// <summary>The network that the terminal knows is in range.</summary>
    public bool IsNetworkInRange { get; init; }

    /// <summary>The terminal is in it.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Seconds by which the terminal's clock is ahead of the bench's.</summary>
    public long ClockAhead { get; init; }

    /// <summary>False when the clock says itself that it has lost its power.</summary>
    public bool IsClockSet { get; init; }

    /// <summary>How often the panel's controller was driven as no real one would survive it.</summary>
    public int Complaints { get; init; }
}
