namespace ELicense.Simulator.Board.Threading;

/// <summary>Whether the chip is in light sleep, in which interrupts of pins are lost.</summary>
internal sealed class LightSleepState
{
    public bool IsAsleep { get; set; }
}
