namespace ELicense.Simulator.Board.Network;

/// <summary>
/// A call into the firmware's native network code: nothing managed runs while it lasts, and everything else on the board does.
/// </summary>
internal sealed class NativeCall
{
    private NativeCall(CircuitBoard board)
    {
        board.RequirePower();
        Board = board;
        Radio = board.Part<Radio>();
    }

    internal CircuitBoard Board { get; }

    internal Radio Radio { get; }

    /// <summary>Whether packets can go out and come in now.</summary>
    internal bool IsConnected => Radio.HasAddress(Board.Time.Now);

    internal static NativeCall Begin() => new(CircuitBoard.Current);

    internal void Last(double milliseconds)
    {
        Board.Time.Advance((long)(milliseconds * 1000));
        Board.RequirePower();
    }
}
