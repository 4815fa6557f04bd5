using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Storage;
using Environment = ELicense.Simulator.Board.Threading.Environment;
using Thread = ELicense.Simulator.Board.Threading.Thread;
using Timer = ELicense.Simulator.Board.Threading.Timer;

namespace ELicense.Tests.Hal;

/// <summary>Waiting and timers of the firmware in the board's time; nothing happens to firmware that is gone.</summary>
public sealed class BoardThreadingTest : IDisposable
{
    private readonly Flash _flash = new(Flash.SmallCapacity);
    private readonly CircuitBoard _board;
    private readonly IDisposable _visit;
    private readonly List<string> _seen = [];

    public BoardThreadingTest()
    {
        _board = new CircuitBoard(BoardTime.Virtual(), _flash);
        _visit = _board.Enter();
    }

    public void Dispose()
    {
        _visit.Dispose();
        _flash.Dispose();
    }

    [Fact]
    public void A_waiting_happening_does_not_turn_time_back()
    {
        _board.Time.After(10, () => _board.Time.Advance(100));
        _board.Time.After(20, () => See("late"));
        _board.Time.Advance(30);
        Assert.Equal(110, _board.Time.Now);
        Assert.Single(_seen);
    }

    [Fact]
    public void Sleep_and_ticks_are_the_boards()
    {
        Thread.Sleep(1234);
        Assert.Equal(1234, Environment.TickCount64);
        _board.Time.Post(() => See("posted"));
        Assert.Equal(1234, Environment.TickCount64);
        Assert.Single(_seen);
    }

    [Fact]
    public void A_timer_calls_once_and_not_after_it_was_changed_or_disposed_of()
    {
        using Timer timer = new(_ => See("first"), null, 10, Timeout.Infinite);
        Thread.Sleep(5);
        timer.Change(10, Timeout.Infinite);
        Thread.Sleep(50);
        Assert.Equal(["first 15000"], _seen);

        timer.Change(10, Timeout.Infinite);
        timer.Dispose();
        Thread.Sleep(50);
        Assert.Single(_seen);
    }

    [Fact]
    public void Without_power_nothing_goes_on_and_no_timer_outlives_it()
    {
        using Timer timer = new(_ => See("old"), null, 10, Timeout.Infinite);
        _board.Time.After(5000, _board.CutPower);
        Assert.Throws<PowerLostException>(() => Thread.Sleep(100));
        Assert.Throws<PowerLostException>(() => Thread.Sleep(1));
        _board.Restart();
        Thread.Sleep(100);
        Assert.Empty(_seen);
    }

    [Fact]
    public void Boards_do_not_meet()
    {
        using Flash flash = new(Flash.SmallCapacity);
        CircuitBoard other = new(BoardTime.Virtual(), flash);
        using (other.Enter())
        {
            Thread.Sleep(7);
            Assert.Equal(7, Environment.TickCount64);
        }

        Assert.Equal(0, Environment.TickCount64);
    }

    private void See(string what) => _seen.Add($"{what} {_board.Time.Now}");
}
