using ELicense.Hal;
using ELicense.Simulator.Board.Serial;

namespace ELicense.Simulator.Bench.Terminal;

/// <summary>What can be seen, heard and set of a terminal at one moment, beside its panel.</summary>
internal sealed record TerminalState
{
    public required bool IsPowered { get; init; }

    public LampColour Lamp { get; init; }

    /// <summary>What the beeper sounds, in Hz; 0 when it is silent.</summary>
    public int Tone { get; init; }

    public bool IsFrontLit { get; init; }

    /// <summary>The scan engine looks for a code.</summary>
    public bool IsLooking { get; init; }

    /// <summary>What became of its last look.</summary>
    public SightResult LastLook { get; init; }

    /// <summary>Keys that are held down at the bench.</summary>
    public IReadOnlyList<BenchKey> KeysDown { get; init; } = [];

    /// <summary>0 to 100.</summary>
    public required int BatteryPercent { get; init; }

    public bool IsCharging { get; init; }

    /// <summary>The network that the terminal knows is in range.</summary>
    public required bool IsNetworkInRange { get; init; }

    public NetworkState Network { get; init; }

    /// <summary>Seconds by which the terminal's clock is ahead of the bench's.</summary>
    public required long ClockAhead { get; init; }

    /// <summary>False when the clock has lost its power.</summary>
    public required bool IsClockSet { get; init; }

    /// <summary>The faults that this terminal's parts can be given.</summary>
    public IReadOnlyList<string> PossibleFaults { get; init; } = [];

    /// <summary>Those that they have.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];
}
