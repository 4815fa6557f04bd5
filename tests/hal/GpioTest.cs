using System.Device.Gpio;
using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Gpio;
using ELicense.Simulator.Board.Storage;
using Thread = ELicense.Simulator.Board.Threading.Thread;

namespace ELicense.Tests.Hal;

/// <summary>Pins as on the chip: what cannot be done fails, and events come while the firmware waits.</summary>
public sealed class GpioTest : IDisposable
{
    private readonly Flash _flash = new(Flash.SmallCapacity);
    private readonly CircuitBoard _board;
    private readonly IDisposable _visit;
    private readonly GpioBank _lines;

    public GpioTest()
    {
        _board = new CircuitBoard(BoardTime.Virtual(), _flash, Chip.Esp32Pico);
        _visit = _board.Enter();
        _lines = _board.Part<GpioBank>();
    }

    public void Dispose()
    {
        _visit.Dispose();
        _flash.Dispose();
    }

    [Fact]
    public void A_line_is_what_chip_part_or_pull_make_of_it()
    {
        GpioPin input = new GpioController().OpenPin(4, PinMode.InputPullUp);
        Assert.Equal(PinValue.High, input.Read());
        _lines[4].Drive(false);
        Assert.Equal(PinValue.Low, input.Read());
        _lines[4].Drive(null);
        Assert.Equal(PinValue.High, input.Read());

        GpioPin output = new GpioController().OpenPin(27, PinMode.Output);
        Assert.False(_lines[27].Level);
        output.Write(PinValue.High);
        Assert.True(_lines[27].Level);
    }

    [Fact]
    public void A_pin_opens_once_and_does_only_what_the_chip_can()
    {
        GpioController controller = new();
        GpioPin pin = controller.OpenPin(4, PinMode.Input);
        Assert.Throws<InvalidOperationException>(() => controller.OpenPin(4, PinMode.Input));
        pin.Dispose();
        controller.OpenPin(4, PinMode.Input);

        Assert.Throws<InvalidOperationException>(() => controller.OpenPin(6, PinMode.Input));
        Assert.Throws<ArgumentException>(() => controller.OpenPin(35, PinMode.Output));
        Assert.Equal(PinValue.Low, controller.OpenPin(35, PinMode.InputPullUp).Read());
    }

    [Fact]
    public void Events_come_while_the_firmware_waits()
    {
        List<PinEventTypes> seen = [];
        GpioPin pin = new GpioController().OpenPin(4, PinMode.Input);
        pin.ValueChanged += (_, e) => seen.Add(e.ChangeType);
        _lines[4].Drive(true);
        Assert.Empty(seen);
        _board.Time.After(1000, () => _lines[4].Drive(false));
        Thread.Sleep(2);
        Assert.Equal([PinEventTypes.Rising, PinEventTypes.Falling], seen);
    }

    [Fact]
    public void Pins_are_closed_by_a_power_cut()
    {
        List<PinEventTypes> seen = [];
        GpioPin pin = new GpioController().OpenPin(4, PinMode.Input);
        pin.ValueChanged += (_, e) => seen.Add(e.ChangeType);
        _board.CutPower();
        Assert.Throws<PowerLostException>(() => pin.Read());
        _board.Restart();
        _lines[4].Drive(true);
        Thread.Sleep(1);
        Assert.Empty(seen);
        new GpioController().OpenPin(4, PinMode.Input);
    }
}
