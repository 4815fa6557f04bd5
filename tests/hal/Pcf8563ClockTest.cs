using ELicense.Hal;
using ELicense.Hal.Esp32.Boards;
using ELicense.Hal.Esp32.Clock;
using ELicense.Simulator.Board.Parts;

namespace ELicense.Tests.Hal;

/// <summary>The clock's driver against the emulated clock: BCD, trust, drift, power cuts and disturbed buses.</summary>
public sealed class Pcf8563ClockTest : IDisposable
{
    private const long Noon = 1_782_907_200;

    private readonly Desk _desk = new(new ReferenceBoard());
    private readonly Pcf8563Clock _clock;

    public Pcf8563ClockTest() => _clock = NewDriver();

    private Pcf8563 Part => _desk.Parts.Clock;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_clock_that_was_never_set_is_not_trusted_and_one_that_was_runs_on()
    {
        Assert.False(_clock.IsTrusted);
        Assert.True(_clock.Set(Noon));
        Assert.True(_clock.IsTrusted);
        Assert.Equal(Noon, _clock.UnixTime);
        _desk.Wait(86_400_000);
        Assert.Equal(Noon + 86_400, _clock.UnixTime);
        Assert.True(_clock.IsTrusted);
    }

    [Fact]
    public void Setting_is_one_transfer_from_the_control_registers_to_the_year()
    {
        _clock.Set(DateTimeOffset.Parse("2028-02-29T23:58:07Z").ToUnixTimeSeconds());
        Assert.Equal([0x00, 0x00, 0x00, 0x07, 0x58, 0x23, 0x29, 0x02, 0x02, 0x28], _desk.Transfers.Entries[0].Bytes);
        Assert.Equal("I2C1 0x51", _desk.Transfers.Entries[0].Bus);
        Assert.Equal(new DateTime(2028, 2, 29, 23, 58, 7), Part.Time, TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("2025-01-01T00:00:00Z")]
    [InlineData("2026-12-31T23:59:59Z")]
    [InlineData("2028-02-29T12:00:00Z")]
    [InlineData("2030-09-30T08:09:10Z")]
    [InlineData("2096-02-29T00:00:00Z")]
    [InlineData("2099-12-31T23:59:58Z")]
    public void Every_date_comes_back(string text)
    {
        long time = DateTimeOffset.Parse(text).ToUnixTimeSeconds();
        Assert.True(_clock.Set(time));
        Assert.Equal(time, _clock.UnixTime);
        Assert.True(_clock.IsTrusted);
    }

    [Fact]
    public void Every_day_of_the_century_is_the_calendars()
    {
        DateTime day = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (int days = ClockDate.FirstDay; days < ClockDate.EndDay; days++, day = day.AddDays(1))
        {
            int year = ClockDate.FromDays(days, out int month, out int number);
            Assert.Equal((day.Year - 2000, day.Month, day.Day), (year, month, number));
            Assert.Equal(days, ClockDate.ToDays(year, month, number));
        }

        Assert.Equal(2100, day.Year);
        Assert.Equal(-1, ClockDate.ToDays(27, 2, 29));
        Assert.Equal(-1, ClockDate.ToDays(28, 4, 31));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(946_684_799)]
    [InlineData(4_102_444_800)]
    [InlineData(long.MaxValue)]
    [InlineData(-1)]
    public void A_time_that_it_cannot_hold_is_not_taken(long time)
    {
        Assert.False(_clock.Set(time));
        Assert.Empty(_desk.Transfers.Entries);
    }

    [Fact]
    public void It_is_slow_or_fast_as_the_part_is()
    {
        Part.Drift = 50;
        _clock.Set(Noon);
        _desk.Wait(1_000_000_000);
        _desk.Wait(1_000_000_000);
        Assert.Equal(Noon + 2_000_000 + 100, _clock.UnixTime);
    }

    [Fact]
    public void Its_cell_carries_it_over_a_power_cut_and_without_one_it_says_so()
    {
        _clock.Set(Noon);
        _desk.Board.CutPower();
        _desk.Board.Time.Advance(3_600_000_000);
        _desk.Board.Restart();
        Pcf8563Clock clock = NewDriver();
        Assert.True(clock.IsTrusted);
        Assert.Equal(Noon + 3600, clock.UnixTime);

        Part.HasCell = false;
        _desk.Board.CutPower();
        _desk.Board.Restart();
        clock = NewDriver();
        Assert.False(clock.IsTrusted);
        Assert.True(clock.Set(Noon));
        Assert.True(clock.IsTrusted);
    }

    [Fact]
    public void A_year_that_cannot_be_is_not_trusted()
    {
        Part.SetTime(new DateTime(2024, 12, 31, 23, 59, 0, DateTimeKind.Utc));
        Assert.False(_clock.IsTrusted);
        _desk.Wait(61_000);
        Assert.True(_clock.IsTrusted);
    }

    public static TheoryData<PartFault> Faults => [.. Enum.GetValues<PartFault>().Where(f => f != PartFault.None)];

    [Theory]
    [MemberData(nameof(Faults))]
    public void With_any_fault_the_time_goes_on_untrusted_and_afterwards_it_is_trusted_again(PartFault fault)
    {
        _clock.Set(Noon);
        Assert.Equal(Noon, _clock.UnixTime);
        Part.Fault = fault;
        for (int i = 1; i <= 300; i++)
        {
            _desk.Wait(10_000);
            Assert.False(_clock.IsTrusted);
            Assert.InRange(_clock.UnixTime - Noon - (_desk.Clock.Milliseconds / 1000), -2, 2);
        }

        Assert.False(_clock.Set(Noon + 5));
        Part.Fault = PartFault.None;
        Assert.True(_clock.Set(Noon));
        Assert.True(_clock.IsTrusted);
        Assert.Equal(Noon, _clock.UnixTime);
    }

    [Fact]
    public void A_stopped_clock_runs_again_when_it_is_set()
    {
        _clock.Set(Noon);
        Assert.Equal(
            System.Device.I2c.I2cTransferStatus.FullTransfer, Part.Transfer([0x00, 0x20], []));
        _desk.Wait(5000);
        Assert.Equal(Noon, ((IClock)NewReading()).UnixTime);
        Assert.True(_clock.Set(Noon));
        _desk.Wait(5000);
        Assert.Equal(Noon + 5, _clock.UnixTime);
    }

    [Fact]
    public void A_reading_takes_less_than_two_milliseconds()
    {
        long start = _desk.Board.Time.Now;
        _ = _clock.UnixTime;
        Assert.InRange(_desk.Board.Time.Now - start, 1, 2000);
    }

    private Pcf8563Clock NewReading() => NewDriver();

    private Pcf8563Clock NewDriver() => new(BoardPlan.Bus, _desk.Plan.ClockData, _desk.Plan.ClockClock, _desk.Clock);
}
