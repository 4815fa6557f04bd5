using ELicense.Simulator.Bench.Events;
using ELicense.Simulator.Board.Parts;
using ELicense.Simulator.Board.Serial;

namespace ELicense.Simulator.Bench.Terminal;

/// <summary>
/// A terminal on the bench: what can be seen and heard of it, and what a person's hands can do to it. Every member may be called from
/// any thread and none waits for the terminal; what was done shows in <see cref="State"/> and on the panel a little later.
/// </summary>
internal interface IBenchTerminal : IDisposable
{
    /// <summary>Pixels of the panel.</summary>
    PanelSurface Panel { get; }

    TerminalState State { get; }

    /// <summary>What can be broken, and what is.</summary>
    IReadOnlyList<PartState> Parts { get; }

    /// <summary>The last scan; null before the first.</summary>
    ScanRecord? LastScan { get; }

    /// <summary>The panel looks different.</summary>
    event Action<PanelChange>? PanelChanged;

    /// <summary><see cref="State"/> or <see cref="Parts"/> is another.</summary>
    event Action? StateChanged;

    /// <summary><see cref="LastScan"/> is another.</summary>
    event Action? Scanned;

    /// <summary>Holds something before the scan engine; null for nothing.</summary>
    void LookAt(Sight? sight);

    /// <summary>Presses a key or lets it go.</summary>
    /// <param name="key">One of the three.</param>
    /// <param name="isDown">Whether it is pressed.</param>
    /// <param name="at">When, in milliseconds of the page's clock: only the difference of two counts.</param>
    void Press(BenchKey key, bool isDown, double at);

    /// <summary>Takes the power away, at once, or brings it back.</summary>
    void SetPower(bool isOn);

    /// <param name="millivolts">At the cell's terminals.</param>
    /// <param name="isCharging">Whether a charger is plugged in.</param>
    void SetCell(int millivolts, bool isCharging);

    void SetNetwork(bool isInRange);

    /// <summary>Sets the clock against the bench's; null takes its power away, so that it knows no time.</summary>
    void SetClock(TimeSpan? ahead);

    /// <summary>Breaks one of <see cref="Parts"/>, or mends it.</summary>
    /// <returns>False for a part that there is not.</returns>
    bool SetFault(string part, PartFault fault);
}
