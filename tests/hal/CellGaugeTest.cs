using ELicense.Hal.Esp32.Boards;
using ELicense.Hal.Esp32.Power;
using ELicense.Simulator.Board.Parts;

namespace ELicense.Tests.Hal;

/// <summary>The cell: what it still holds, and no figure at all when it cannot be measured.</summary>
public sealed class CellGaugeTest : IDisposable
{
    private readonly Desk _desk = new(new SmallBoard());
    private readonly CellGauge _gauge;

    public CellGaugeTest() =>
        _gauge = new CellGauge(_desk.Plan.Cell, _desk.Plan.CellChannel, _desk.Plan.CellFullScale, _desk.Plan.Charging);

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData(3000, 0, 0)]
    [InlineData(3300, 0, 1)]
    [InlineData(3600, 11, 16)]
    [InlineData(3800, 48, 56)]
    [InlineData(4000, 80, 84)]
    [InlineData(4200, 99, 100)]
    [InlineData(4300, 100, 100)]
    public void The_voltage_tells_what_it_holds(int millivolts, int least, int most)
    {
        _desk.Parts.Cell.Millivolts = millivolts;
        for (int i = 0; i < 50; i++)
        {
            Assert.InRange(_gauge.Percent, least, most);
        }
    }

    [Fact]
    public void More_voltage_is_never_less()
    {
        int last = 0;
        for (int millivolts = 2500; millivolts < 4500; millivolts++)
        {
            int percent = CellCurve.Percent(millivolts);
            Assert.InRange(percent, last, 100);
            last = percent;
        }

        Assert.Equal(100, last);
    }

    [Theory]
    [InlineData(PartFault.Silent)]
    [InlineData(PartFault.Noise)]
    [InlineData(PartFault.HalfAnswer)]
    [InlineData(PartFault.StuckBusy)]
    [InlineData(PartFault.Unplugged)]
    public void A_cell_that_cannot_be_measured_has_no_percentage(PartFault fault)
    {
        _desk.Parts.Cell.Fault = fault;
        Assert.All(Enumerable.Range(0, 200), _ => Assert.Equal(-1, _gauge.Percent));
        _desk.Parts.Cell.Fault = PartFault.None;
        Assert.InRange(_gauge.Percent, 1, 100);
    }

    [Fact]
    public void Charging_is_the_chargers_word()
    {
        Assert.False(_gauge.IsCharging);
        _desk.Parts.Cell.IsCharging = true;
        Assert.True(_gauge.IsCharging);
        _desk.Parts.Cell.IsCharging = false;
        Assert.False(_gauge.IsCharging);
    }
}
