using System.Text.RegularExpressions;
using ELicense.Hal.Esp32.Boards;
using ELicense.Simulator.Board;
using ELicense.Simulator.Handheld;
using ELicense.Tests.Support;

namespace ELicense.Tests.Hal;

/// <summary>The plans of the boards: pins that the chips have and can use so, each once, and as docs/hardware.md says.</summary>
public sealed partial class BoardPlanTest
{
    public static TheoryData<string> Targets => [new ReferenceBoard().Target, new SmallBoard().Target];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Every_pin_is_used_once_and_for_what_it_can_do(string target)
    {
        BoardPlan plan = BoardPlan.Of(target);
        Assert.Equal(target, plan.Target);
        Chip chip = Peripherals.ChipOf(plan);
        Dictionary<string, int> pins = Pins(plan);
        Assert.Equal(pins.Count, pins.Values.Distinct().Count());
        Assert.All(pins.Values, pin => Assert.True(chip.IsPin(pin)));
        Assert.All(Outputs(plan), pin => Assert.True(chip.CanDrive(pin)));
        Assert.All(new[] { plan.PanelPins.Busy, plan.Charging }, pin => Assert.True(chip.HasPulls(pin)));
        Assert.All(new[] { plan.KeyScan, plan.KeyUp, plan.KeyDown }, pin => Assert.True(chip.CanWake(pin)));
        Assert.Equal(plan.Cell, chip.ConverterPin(plan.CellChannel));
    }

    [Fact]
    public void A_board_that_is_not_known_is_taken_for_the_small_one() =>
        Assert.IsType<SmallBoard>(BoardPlan.Of("ESP32_REV3"));

    [Theory]
    [MemberData(nameof(Targets))]
    public void The_wiring_table_has_the_plans_pins(string target)
    {
        bool isReference = BoardPlan.Of(target) is ReferenceBoard;
        Dictionary<string, int> table = [];
        foreach (Match row in WiringRow().Matches(File.ReadAllText(Repository.PathOf("docs/hardware.md"))))
        {
            table.Add(row.Groups["line"].Value, int.Parse(row.Groups[isReference ? "s3" : "pico"].Value));
        }

        Assert.Equal(Pins(BoardPlan.Of(target)).OrderBy(p => p.Key), table.OrderBy(p => p.Key));
    }

    private static Dictionary<string, int> Pins(BoardPlan plan) => new()
    {
        ["panel data (SDI)"] = plan.PanelPins.DataOut,
        ["panel data in, not connected"] = plan.PanelPins.DataIn,
        ["panel clock (SCL)"] = plan.PanelPins.Clock,
        ["panel chip select"] = plan.PanelPins.ChipSelect,
        ["panel D/C"] = plan.PanelPins.DataCommand,
        ["panel reset"] = plan.PanelPins.Reset,
        ["panel BUSY"] = plan.PanelPins.Busy,
        ["front light"] = plan.FrontLight,
        ["clock SDA"] = plan.ClockData,
        ["clock SCL"] = plan.ClockClock,
        ["scan engine RX (chip's TX)"] = plan.ScannerTransmit,
        ["scan engine TX (chip's RX)"] = plan.ScannerReceive,
        ["key scan"] = plan.KeyScan,
        ["key up"] = plan.KeyUp,
        ["key down"] = plan.KeyDown,
        ["lamp red"] = plan.LampRed,
        ["lamp green"] = plan.LampGreen,
        ["lamp blue"] = plan.LampBlue,
        ["beeper"] = plan.Beeper,
        ["cell, behind its divider"] = plan.Cell,
        ["charger's state"] = plan.Charging,
    };

    private static int[] Outputs(BoardPlan plan) =>
    [
        plan.PanelPins.DataOut, plan.PanelPins.Clock, plan.PanelPins.ChipSelect, plan.PanelPins.DataCommand, plan.PanelPins.Reset,
        plan.FrontLight, plan.ClockData, plan.ClockClock, plan.ScannerTransmit, plan.LampRed, plan.LampGreen, plan.LampBlue,
        plan.Beeper,
    ];

    [GeneratedRegex(@"^\| (?<line>[^|]+?) \| (?<s3>\d+) \| (?<pico>\d+) \|[^|\n]*\|$", RegexOptions.Multiline)]
    private static partial Regex WiringRow();
}
