namespace ELicense.Simulator.Board;

/// <summary>How fast the board's chip executes, for a board whose firmware counts its instructions.</summary>
/// <param name="Executed">How many instructions the calling thread has executed so far.</param>
/// <param name="PerSecond">How many the chip executes in a second.</param>
public sealed record Interpreter(Func<long> Executed, int PerSecond)
{
    /// <summary>The planning figure of an ESP32.</summary>
    public const int Planned = 2_000_000;
}
