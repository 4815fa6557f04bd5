using ELicense.Hal.Esp32.Boards;
using ELicense.Hal.Esp32.Clock;
using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Storage;
using ELicense.Simulator.Board.Tracing;
using ELicense.Simulator.Handheld;

namespace ELicense.Tests.Hal;

/// <summary>A board with its parts on the desk, and the test entered on it.</summary>
internal sealed class Desk : IDisposable
{
    private readonly Flash _flash = new(Flash.SmallCapacity);
    private readonly IDisposable _visit;

    internal Desk(BoardPlan plan)
        : this(plan, (board, same) => new Peripherals(board, same))
    {
    }

    internal Desk(BoardPlan plan, Func<CircuitBoard, BoardPlan, Peripherals> solder)
    {
        Plan = plan;
        Board = new CircuitBoard(BoardTime.Virtual(), _flash, Peripherals.ChipOf(plan));
        Parts = solder(Board, plan);
        Board.Part<TransferTrace>().Attach(Transfers);
        _visit = Board.Enter();
    }

    internal BoardPlan Plan { get; }

    internal CircuitBoard Board { get; }

    internal Peripherals Parts { get; }

    internal MonotonicClock Clock { get; } = new();

    internal TransferLog Transfers { get; } = new();

    public void Dispose()
    {
        _visit.Dispose();
        _flash.Dispose();
    }

    internal void Wait(int milliseconds) => Clock.Wait(milliseconds);
}
