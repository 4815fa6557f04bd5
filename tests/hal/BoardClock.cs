using ELicense.Hal;
using ELicense.Simulator.Board;

namespace ELicense.Tests.Hal;

/// <summary>The time of a board as a driver is given it.</summary>
internal sealed class BoardClock(CircuitBoard board) : IMonotonicClock
{
    public long Milliseconds => board.Time.Now / 1000;

    public void Wait(int milliseconds)
    {
        board.RequirePower();
        board.Time.Advance(milliseconds * 1000L);
        board.RequirePower();
    }
}
