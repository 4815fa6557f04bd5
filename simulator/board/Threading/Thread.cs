namespace ELicense.Simulator.Board.Threading;

/// <summary>What a driver uses of System.Threading.Thread, in the board's time.</summary>
public static class Thread
{
    /// <summary>Meanwhile other things happen on the board, events of pins and timers above all.</summary>
    public static void Sleep(int millisecondsTimeout)
    {
        CircuitBoard board = CircuitBoard.Current;
        board.RequirePower();
        board.Time.Advance(millisecondsTimeout * 1000L);
        board.RequirePower();
    }
}
