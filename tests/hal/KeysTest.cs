using ELicense.Hal;
using ELicense.Hal.Esp32.Boards;
using ELicense.Hal.Esp32.Controls;
using ELicense.Hal.Esp32.Power;
using ELicense.Simulator.Board.Parts;

namespace ELicense.Tests.Hal;

/// <summary>Keys with bouncing contacts: each press once, short or held, in order, also out of a light sleep.</summary>
public sealed class KeysTest : IDisposable
{
    private readonly Desk _desk = new(new SmallBoard());
    private readonly Keys _keys;

    public KeysTest() => _keys = new Keys(_desk.Plan.KeyScan, _desk.Plan.KeyUp, _desk.Plan.KeyDown, _desk.Clock);

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData(60, ButtonPress.Scan)]
    [InlineData(900, ButtonPress.Scan)]
    [InlineData(1100, ButtonPress.ScanHeld)]
    [InlineData(9000, ButtonPress.ScanHeld)]
    public void A_press_counts_once(int milliseconds, ButtonPress expected)
    {
        _desk.Parts.KeyScan.Press(milliseconds);
        Assert.Equal(expected, _keys.Next(20_000));
        Assert.Equal(ButtonPress.None, _keys.Next(20_000));
    }

    [Fact]
    public void A_held_key_is_told_while_it_is_down()
    {
        _desk.Parts.KeyDown.Press();
        Assert.Equal(ButtonPress.None, _keys.Next(900));
        Assert.Equal(ButtonPress.DownHeld, _keys.Next(200));
        Assert.Equal(ButtonPress.None, _keys.Next(5000));
        _desk.Parts.KeyDown.Release();
        Assert.Equal(ButtonPress.None, _keys.Next(5000));
    }

    [Fact]
    public void Presses_between_two_questions_are_kept_in_order_up_to_eight()
    {
        for (int i = 0; i < 5; i++)
        {
            _desk.Parts.KeyUp.Press(80);
            _desk.Wait(200);
            _desk.Parts.KeyDown.Press(80);
            _desk.Wait(200);
        }

        ButtonPress[] pairs = [ButtonPress.Up, ButtonPress.Down];
        ButtonPress[] expected = [.. pairs, .. pairs, .. pairs, .. pairs, ButtonPress.None];
        Assert.Equal(expected, expected.Select(_ => _keys.Next(0)));
    }

    [Fact]
    public void A_question_waits_no_longer_than_asked()
    {
        Assert.Equal(ButtonPress.None, _keys.Next(35));
        Assert.Equal(35, _desk.Clock.Milliseconds);
        _desk.Board.Time.After(500_000, () => _desk.Parts.KeyScan.Press(100));
        Assert.Equal(ButtonPress.Scan, _keys.Next(5000));
        Assert.InRange(_desk.Clock.Milliseconds, 635, 700);
    }

    [Theory]
    [InlineData(PartFault.Silent)]
    [InlineData(PartFault.Unplugged)]
    [InlineData(PartFault.HalfAnswer)]
    public void A_dead_key_gives_nothing_and_its_neighbours_work(PartFault fault)
    {
        _desk.Parts.KeyScan.Fault = fault;
        _desk.Parts.KeyScan.Press(200);
        _desk.Parts.KeyUp.Press(200);
        Assert.Equal(ButtonPress.Up, _keys.Next(1000));
        Assert.Equal(ButtonPress.None, _keys.Next(1000));
        _desk.Parts.KeyScan.Fault = PartFault.None;
        _desk.Parts.KeyScan.Press(200);
        Assert.Equal(ButtonPress.Scan, _keys.Next(1000));
    }

    [Fact]
    public void A_key_that_is_stuck_is_held_once_and_its_neighbours_work()
    {
        _desk.Parts.KeyScan.Fault = PartFault.StuckBusy;
        Assert.Equal(ButtonPress.ScanHeld, _keys.Next(2000));
        _desk.Parts.KeyDown.Press(200);
        Assert.Equal(ButtonPress.Down, _keys.Next(60_000));
        Assert.Equal(ButtonPress.None, _keys.Next(60_000));
        _desk.Parts.KeyScan.Fault = PartFault.None;
        Assert.Equal(ButtonPress.None, _keys.Next(100));
        _desk.Parts.KeyScan.Press(200);
        Assert.Equal(ButtonPress.Scan, _keys.Next(1000));
    }

    [Fact]
    public void A_chattering_key_is_seldom_a_press_and_never_fills_the_queue_against_its_neighbours()
    {
        _desk.Parts.KeyScan.Fault = PartFault.Noise;
        List<ButtonPress> seen = [];
        for (int i = 0; i < 100; i++)
        {
            if (i % 10 == 0)
            {
                _desk.Parts.KeyDown.Press(100);
            }

            seen.Add(_keys.Next(300));
        }

        Assert.Equal(10, seen.Count(p => p == ButtonPress.Down));
        Assert.InRange(seen.Count(p => p is ButtonPress.Scan or ButtonPress.ScanHeld), 0, 30);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(200)]
    public void A_press_ends_a_light_sleep_and_is_not_lost(int milliseconds)
    {
        LightSleep power = new(_desk.Plan.KeyScan, _desk.Plan.KeyUp, _desk.Plan.KeyDown);
        _desk.Board.Time.After(10_000_000, () => _desk.Parts.KeyDown.Press(milliseconds));
        Assert.True(power.Doze(60_000));
        Assert.InRange(_desk.Clock.Milliseconds, 10_000, 10_010);
        Assert.Equal(ButtonPress.Down, _keys.Next(1000));
    }

    [Fact]
    public void A_light_sleep_without_a_press_lasts_its_time()
    {
        LightSleep power = new(_desk.Plan.KeyScan, _desk.Plan.KeyUp, _desk.Plan.KeyDown);
        Assert.False(power.Doze(30_000));
        Assert.Equal(30_000, _desk.Clock.Milliseconds);
        Assert.False(power.Doze(30_000));
    }

    [Fact]
    public void Keys_at_pins_that_do_not_stay_awake_are_misuse() =>
        Assert.Throws<ArgumentException>(() => new LightSleep(_desk.Plan.KeyScan, _desk.Plan.KeyUp, 21));
}
