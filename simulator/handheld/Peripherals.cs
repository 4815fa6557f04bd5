using ELicense.Hal.Esp32.Boards;
using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Parts;
using ELicense.Simulator.Board.Parts.EPaper;

namespace ELicense.Simulator.Handheld;

/// <summary>The emulated parts of a handheld, soldered to a board by its plan; all but the scan engine and the radio.</summary>
public sealed class Peripherals
{
    public Peripherals(CircuitBoard board, BoardPlan plan)
        : this(board, plan, plan is ReferenceBoard ? Ssd16xxModel.Ssd1683 : Ssd16xxModel.Ssd1681)
    {
    }

    /// <summary>With another panel than the plan's.</summary>
    public Peripherals(CircuitBoard board, BoardPlan plan, Ssd16xxModel panel)
    {
        Panel = board.Install(new Ssd16xx(board, panel, WiringOf(plan)));
        Clock = board.Install(new Pcf8563(board, BoardPlan.Bus));
        KeyScan = new Key(board, plan.KeyScan);
        KeyUp = new Key(board, plan.KeyUp);
        KeyDown = new Key(board, plan.KeyDown);
        Lamp = board.Install(new Lamp(board, plan.LampRed, plan.LampGreen, plan.LampBlue));
        Beeper = board.Install(new Piezo(board, plan.Beeper));
        FrontLight = board.Install(new Light(board, plan.FrontLight));
        Cell = board.Install(new LithiumCell(board, plan.CellChannel, plan.Charging, plan.CellFullScale));
    }

    public Ssd16xx Panel { get; }

    public Pcf8563 Clock { get; }

    public Key KeyScan { get; }

    public Key KeyUp { get; }

    public Key KeyDown { get; }

    public Lamp Lamp { get; }

    public Piezo Beeper { get; }

    public Light FrontLight { get; }

    public LithiumCell Cell { get; }

    /// <summary>What can be broken, by the names that scripts and the page use.</summary>
    public IReadOnlyDictionary<string, IFaulty> Faulty => new Dictionary<string, IFaulty>
    {
        ["panel"] = Panel,
        ["clock"] = Clock,
        ["scan"] = KeyScan,
        ["up"] = KeyUp,
        ["down"] = KeyDown,
        ["lamp"] = Lamp,
        ["beeper"] = Beeper,
        ["light"] = FrontLight,
        ["cell"] = Cell,
    };

    /// <summary>The chip of a board.</summary>
    public static Chip ChipOf(BoardPlan plan) => plan is ReferenceBoard ? Chip.Esp32S3 : Chip.Esp32Pico;

    private static EPaperWiring WiringOf(BoardPlan plan) => new(
        BoardPlan.Bus, plan.PanelPins.ChipSelect, plan.PanelPins.DataCommand, plan.PanelPins.Reset, plan.PanelPins.Busy);
}
