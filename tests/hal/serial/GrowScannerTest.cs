using ELicense.Simulator.Board;

namespace ELicense.Tests.Hal.Serial;

/// <summary>The drivers of both scan engines on engines that work: what is shown is read, whatever else happens.</summary>
public sealed class GrowScannerTest
{
    public static TheoryData<string> Kinds => EngineDesk.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_code_before_the_engine_is_read_at_the_higher_speed(string kind)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        Assert.True(desk.IsFast);
        Assert.Equal("L1:ABC 123$%*+-./:", desk.Scan("L1:ABC 123$%*+-./:"));
        Assert.Equal("again", desk.Scan("again"));
        Assert.Equal("again", desk.Scan("again"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_is_read_before_the_trigger_and_after_it_was_taken_back(string kind)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        desk.Show("code");
        Assert.Null(desk.Scanner.Next(1000));
        desk.Engine.Sight = null;
        desk.Scanner.Trigger(true);
        Assert.True(desk.Engine.IsLooking);
        desk.Scanner.Trigger(false);
        desk.Scanner.Trigger(false);
        Assert.False(desk.Engine.IsLooking);
        desk.Show("code");
        Assert.Null(desk.Scanner.Next(1000));
        Assert.True(desk.Scanner.IsWorking);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_looks_until_there_is_a_code_however_late(string kind)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        desk.Scanner.Trigger(true);
        Assert.Null(desk.Scanner.Next(60_000));
        desk.Show("late");
        Assert.Equal("late", desk.Scanner.Next(1000));
        Assert.True(desk.Scanner.IsWorking);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_aim_is_lit_and_put_out(string kind)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        desk.Scanner.Aim(true);
        Assert.True(desk.Engine.IsAiming);
        desk.Engine.PowerUp();
        desk.Scanner.Trigger(true);
        Assert.Null(desk.Scanner.Next(12_000));
        Assert.True(desk.Engine.IsAiming);
        desk.Scanner.Aim(false);
        Assert.False(desk.Engine.IsAiming);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Long_codes_come_whole_and_too_long_ones_not_at_all(string kind)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        foreach (int length in (int[])[1, 63, 2953, 4095, 4096])
        {
            string text = Codes.Text(new Random(length), length);
            Assert.Equal(text, desk.Scan(text));
        }

        foreach (int length in (int[])[4097, 4296, 7089])
        {
            Assert.Null(desk.Scan(Codes.Text(new Random(length), length)));
            Assert.Equal("next", desk.Scan("next"));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Two_codes_directly_behind_each_other_are_two(string kind)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        string long1 = Codes.Text(new Random(1), 3000), long2 = Codes.Text(new Random(2), 3000);
        desk.Engine.Say(long1);
        desk.Engine.Say("b");
        desk.Engine.Say(long2);
        Assert.Equal(long1, desk.Scanner.Next(1000));
        Assert.Equal("b", desk.Scanner.Next(1000));
        Assert.Equal(long2, desk.Scanner.Next(1000));
        Assert.Null(desk.Scanner.Next(1000));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_no_text_of_ours_comes_as_question_marks(string kind)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        Assert.Equal("a??????b", desk.Scan("a驾驶b"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_code_waits_whole_while_the_firmware_is_blocked(string kind)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        string text = Codes.Text(new Random(3), 4096);
        desk.Engine.Sight = null;
        desk.Scanner.Trigger(true);
        desk.Show(text);

        // Nobody polls: the firmware is in a native call.
        desk.Board.Time.Advance(20_000_000);
        Assert.Equal(text, desk.Scanner.Next(0));
        Assert.Equal(0, desk.Line.Port.Overflows);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_overflow_loses_codes_and_nothing_else(string kind)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        for (int i = 0; i < 3; i++)
        {
            desk.Engine.Say(new string((char)('a' + i), 4000));
        }

        desk.Board.Time.Advance(5_000_000);
        Assert.Equal(1, desk.Line.Port.Overflows);
        string? left = desk.Scanner.Next(500);
        Assert.Equal(kind == EngineDesk.Host, left is null);
        Assert.Equal("next", desk.Scan("next"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_order_that_meets_a_code_loses_neither(string kind)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        desk.Engine.Say(new string('x', 500));
        desk.Wait(10);
        desk.Scanner.Trigger(true);
        Assert.True(desk.Engine.IsLooking);
        Assert.Equal(new string('x', 500), desk.Scanner.Next(500));
        Assert.True(desk.Scanner.IsWorking);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_engine_that_was_restarted_is_found_again_and_goes_on_looking(string kind)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        desk.Scanner.Trigger(true);
        desk.Engine.PowerUp();
        Assert.False(desk.IsFast);
        desk.Show("found");
        Assert.Equal("found", desk.Scanner.Next(10_000));
        Assert.True(desk.IsFast);
        Assert.True(desk.Scanner.IsWorking);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_firmware_that_was_restarted_finds_the_engine_at_the_higher_speed(string kind)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        desk.CyclePower();
        desk.Ready();
        Assert.Equal("one", desk.Scan("one"));

        // The chip alone: the engine goes on at its speed.
        SerialPorts.Release(desk.Board);
        desk.RestartFirmware();
        Assert.True(desk.IsFast);
        Assert.Equal("two", desk.Scan("two"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_power_cut_in_the_middle_of_a_code_is_not_swallowed(string kind)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        desk.Engine.Say(new string('x', 4000));
        desk.Board.Time.After(100_000, desk.Board.CutPower);
        Assert.Throws<PowerLostException>(() => desk.Scanner.Next(1000));
        Assert.Throws<PowerLostException>(() => desk.Scanner.Trigger(true));
        desk.RestartFirmware();
        Assert.Null(desk.Scanner.Next(2000));
        Assert.Equal("after", desk.Scan("after"));
    }

    [Theory]
    [InlineData("^#SC^2050204")]
    [InlineData("^#SC^3030050")]
    public void A_code_that_would_set_the_engine_is_a_code_like_any_other(string text)
    {
        using EngineDesk desk = new EngineDesk(EngineDesk.Host).Ready();
        Assert.Equal(text, desk.Scan(text));
        Assert.Equal("next", desk.Scan("next"));
    }
}
