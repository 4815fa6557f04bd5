using ELicense.Hal;
using ELicense.Hal.Esp32.Boards;
using ELicense.Hal.Esp32.Clock;
using ELicense.Hal.Esp32.Controls;
using ELicense.Hal.Esp32.Panel;
using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Storage;
using ELicense.Simulator.Handheld;
using NFProjTools.Counting;

namespace NFProjTools.Scenarios;

/// <summary>A picture goes to the reference board's panel, and half of its rows changed.</summary>
public sealed class PanelPicture : Scenario
{
    private readonly Flash _flash = new(Flash.SmallCapacity);
    private readonly byte[] _picture = new byte[15000];
    private IDisposable _visit = null!;
    private Peripherals _parts = null!;
    private IDisplay _panel = null!;
    private bool _isShown;

    public override string Name => "panel-picture-large";

    public override object[] Idle => [_panel];

    public override void Prepare()
    {
        var plan = new ReferenceBoard();
        var board = new CircuitBoard(BoardTime.Virtual(), _flash);
        _visit = board.Enter();
        _parts = new Peripherals(board, plan);
        var light = new FrontLight(plan.FrontLight);
        _panel = new EPaperPanel(plan.NewPanel(), BoardPlan.Bus, plan.PanelPins, light, new MonotonicClock());
        _panel.Show(_picture, true);
        _picture.AsSpan(4000, 7500).Fill(0x5A);
    }

    public override void Run() => _isShown = _panel.Show(_picture, false);

    public override void Verify() => Require(
        _isShown && _parts.Panel.Complaints.Count == 0 && _parts.Panel.Glass.Picture().AsSpan().SequenceEqual(_picture),
        $"{Name}: not shown");

    public override void Dispose()
    {
        _visit?.Dispose();
        _flash.Dispose();
        base.Dispose();
    }
}
