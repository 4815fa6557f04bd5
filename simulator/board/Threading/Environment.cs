namespace ELicense.Simulator.Board.Threading;

/// <summary>nanoFramework's System.Environment, in the board's time.</summary>
public static class Environment
{
    /// <summary>
    /// Milliseconds since the board was built. What should have happened until now, while the firmware computed, happens first.
    /// </summary>
    public static long TickCount64
    {
        get
        {
            CircuitBoard board = CircuitBoard.Current;
            board.RequirePower();
            board.Time.Advance(0);
            return board.Time.Now / 1000;
        }
    }
}
