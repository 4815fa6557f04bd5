namespace ELicense.Simulator.Board.Threading;

/// <summary>
/// What a driver uses of System.Threading.Timer, in the board's time: it calls back once, while the firmware waits. A timer that
/// was changed, disposed of, or set before the power went calls no more.
/// </summary>
public sealed class Timer : IDisposable
{
    private readonly CircuitBoard _board = CircuitBoard.Current;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private int _plan;

    /// <param name="dueTime">Milliseconds, or Timeout.Infinite.</param>
    /// <param name="period">Timeout.Infinite: the drivers use no other.</param>
    public Timer(TimerCallback callback, object? state, int dueTime, int period)
    {
        _callback = callback;
        _state = state;
        Change(dueTime, period);
    }

    /// <returns>True.</returns>
    public bool Change(int dueTime, int period)
    {
        _board.RequirePower();
        ArgumentOutOfRangeException.ThrowIfNotEqual(period, Timeout.Infinite);
        (int plan, int start) = (++_plan, _board.Restarts);
        if (dueTime != Timeout.Infinite)
        {
            _board.Time.After(dueTime * 1000L, () => Elapse(plan, start));
        }

        return true;
    }

    public void Dispose() => _plan++;

    private void Elapse(int plan, int start)
    {
        if (_plan == plan && _board.IsPowered && _board.Restarts == start)
        {
            _callback(_state);
        }
    }
}
