using System.Device.Gpio;
using ELicense.Hal.Esp32.Boards;
using ELicense.Simulator.Board.Gpio;
using ELicense.Simulator.Board.Parts.EPaper;

namespace ELicense.Tests.Hal.Parts;

/// <summary>
/// The emulated controller, command by command: what it does with its RAM, and everything that it complains about.
/// </summary>
public sealed class Ssd16xxTest : IDisposable
{
    private readonly Desk _desk = new(new SmallBoard());
    private readonly PanelWires _wires;

    public Ssd16xxTest() => _wires = new PanelWires(_desk);

    private Ssd16xx Panel => _desk.Parts.Panel;

    private bool IsBusy => _desk.Board.Part<GpioBank>()[_desk.Plan.PanelPins.Busy].Level;

    private IEnumerable<Complaint> Complaints => Panel.Complaints.Select(c => c.What);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Commands_before_a_reset_or_too_soon_after_it_are_complained_about()
    {
        _wires.Send(0x12);
        Assert.Equal([Complaint.NotReset], Complaints);
        _desk.Wait(20);
        _wires.Reset.Write(PinValue.High);
        _desk.Wait(5);
        _wires.Send(0x12);
        Assert.Equal([Complaint.NotReset, Complaint.NotReset], Complaints);
    }

    [Fact]
    public void A_short_reset_is_complained_about()
    {
        _wires.Start();
        _wires.Reset.Write(PinValue.Low);
        _desk.Wait(2);
        _wires.Reset.Write(PinValue.High);
        Assert.Equal([Complaint.ResetTooShort], Complaints);
    }

    [Fact]
    public void Nothing_may_be_sent_while_it_is_busy()
    {
        _wires.Start();
        _wires.Initialise();
        _wires.Send(0x22, 0xF7);
        _wires.Send(0x20);
        Assert.True(IsBusy);
        _wires.Send(0x22, 0xF7);
        Assert.Equal([Complaint.Busy], Complaints);
        _desk.Wait(2500);
        Assert.False(IsBusy);
    }

    [Fact]
    public void Deep_sleep_keeps_busy_high_and_hears_nothing_until_a_reset()
    {
        _wires.Start();
        _wires.Send(0x10, 0x01);
        Assert.True(IsBusy);
        Assert.True(Panel.IsAsleep);
        _wires.Send(0x12);
        Assert.Equal([Complaint.Asleep], Complaints);
        _wires.Start();
        Assert.False(Panel.IsAsleep);
        Assert.False(IsBusy);
    }

    [Fact]
    public void Deep_sleep_of_the_second_kind_loses_the_picture_and_the_first_keeps_it()
    {
        byte[] white = [.. Enumerable.Repeat((byte)0xFF, 5000)];
        _wires.Start();
        _wires.Initialise();
        _wires.Send(0x24, white);
        _wires.Send(0x10, 0x01);
        _wires.Start();
        _wires.Initialise();
        _wires.Refresh(0xF7);
        Assert.Equal(white, Panel.Glass.Picture());
        _wires.Send(0x10, 0x03);
        _wires.Start();
        _wires.Initialise();
        _wires.Refresh(0xF7);
        Assert.NotEqual(white, Panel.Glass.Picture());
    }

    [Theory]
    [InlineData(0x33, new byte[0], Complaint.UnknownCommand)]
    [InlineData(0x11, new byte[] { 3, 3 }, Complaint.WrongParameters)]
    [InlineData(0x01, new byte[] { 0x2B, 0x01, 0x00 }, Complaint.WrongGates)]
    public void A_wrong_command_is_complained_about(byte command, byte[] parameters, Complaint expected)
    {
        _wires.Start();
        _wires.Send(command, parameters);
        Assert.Equal([expected], Complaints);
    }

    [Fact]
    public void Parameters_that_are_missing_are_complained_about_at_the_next_command()
    {
        _wires.Start();
        _wires.Send(0x45, 0, 0);
        _wires.Send(0x7F);
        Assert.Equal([Complaint.WrongParameters], Complaints);
    }

    [Fact]
    public void Pictures_without_initialisation_are_complained_about()
    {
        _wires.Start();
        _wires.Send(0x4E, 0);
        _wires.Send(0x4F, 0, 0);
        _wires.Send(0x24, 0xFF);
        Assert.Equal([Complaint.NotInitialised], Complaints);
    }

    [Theory]
    [InlineData(new byte[] { 0, 25 }, new byte[] { 0, 0, 199, 0 }, 0, 0, Complaint.WindowOutside)]
    [InlineData(new byte[] { 0, 24 }, new byte[] { 0, 0, 200, 0 }, 0, 0, Complaint.WindowOutside)]
    [InlineData(new byte[] { 0, 24 }, new byte[] { 199, 0, 0, 0 }, 0, 199, Complaint.WindowReversed)]
    [InlineData(new byte[] { 24, 0 }, new byte[] { 0, 0, 199, 0 }, 24, 0, Complaint.WindowReversed)]
    [InlineData(new byte[] { 0, 24 }, new byte[] { 10, 0, 19, 0 }, 0, 9, Complaint.CounterOutside)]
    public void A_wrong_window_is_complained_about(byte[] columns, byte[] rows, byte x, byte y, Complaint expected)
    {
        _wires.Start();
        _wires.Initialise();
        _wires.Send(0x44, columns);
        _wires.Send(0x45, rows);
        _wires.Send(0x4E, x);
        _wires.Send(0x4F, y, 0);
        _wires.Send(0x24, 0xFF);
        Assert.Equal([expected], Complaints);
    }

    [Fact]
    public void The_counter_has_to_be_set_before_each_write_and_the_window_must_not_be_overrun()
    {
        _wires.Start();
        _wires.Initialise();
        _wires.Send(0x24, new byte[5000]);
        _wires.Send(0x24, 0x00);
        Assert.Equal([Complaint.CounterOutside], Complaints);
        _wires.Initialise();
        _wires.Send(0x24, new byte[5001]);
        Assert.Equal([Complaint.CounterOutside, Complaint.WindowOverrun], Complaints);
    }

    [Theory]
    [InlineData(0x03, 0, 0, "0,0 1,0 0,1 1,1")]
    [InlineData(0x07, 0, 0, "0,0 0,1 1,0 1,1")]
    [InlineData(0x00, 1, 1, "1,1 0,1 1,0 0,0")]
    [InlineData(0x01, 0, 1, "0,1 1,1 0,0 1,0")]
    [InlineData(0x06, 1, 0, "1,0 1,1 0,0 0,1")]
    public void Bytes_go_where_the_data_entry_mode_says(byte mode, byte x, byte y, string places)
    {
        _wires.Start();
        _wires.Initialise();
        _wires.Send(0x24, new byte[5000]);
        _wires.Send(0x11, mode);
        _wires.Send(0x44, x, (byte)(1 - x));
        _wires.Send(0x45, y, 0, (byte)(1 - y), 0);
        _wires.Send(0x4E, x);
        _wires.Send(0x4F, y, 0);
        _wires.Send(0x24, 1, 2, 4, 8);
        _wires.Refresh(0xF7);
        byte[] picture = Panel.Glass.Picture();
        string found = string.Join(' ', new byte[] { 1, 2, 4, 8 }.Select(value => Array.IndexOf(picture, value))
            .Select(place => $"{place % 25},{place / 25}"));
        Assert.Equal(places, found);
        Assert.Empty(Complaints);
    }

    [Theory]
    [InlineData(0x04)]
    [InlineData(0x84)]
    [InlineData(0xC4)]
    [InlineData(0xC7)]
    public void A_refresh_without_power_or_waveform_is_complained_about(byte sequence)
    {
        _wires.Start();
        _wires.Initialise();
        _wires.Refresh(sequence);
        Assert.Equal([Complaint.NoPower], Complaints);
    }

    [Fact]
    public void Power_can_be_left_on_between_partials_but_not_for_a_minute()
    {
        _wires.Start();
        _wires.Initialise();
        _wires.Refresh(0xFC);
        _wires.Refresh(0xCC);
        _wires.Refresh(0x83);
        _desk.Wait(61_000);
        Assert.Empty(Complaints);
        _wires.Refresh(0xFC);
        _desk.Wait(61_000);
        Assert.Equal([Complaint.PowerLeftOn], Complaints);
    }

    [Fact]
    public void Many_partials_and_partials_in_frost_are_complained_about()
    {
        _wires.Start();
        _wires.Initialise();
        for (int i = 0; i < 11; i++)
        {
            _wires.Refresh(0xFF);
        }

        Assert.Equal([Complaint.TooManyPartials], Complaints);
        _wires.Refresh(0xF7);
        Panel.Temperature = -1;
        _wires.Refresh(0xFF);
        Assert.Equal([Complaint.TooManyPartials, Complaint.PartialInFrost], Complaints);
    }

    [Fact]
    public void A_clock_that_is_too_fast_is_complained_about()
    {
        using Desk desk = new(new SmallBoard());
        new PanelWires(desk, clockFrequency: 26_000_000).Start();
        Assert.Equal([Complaint.WrongSpi], desk.Parts.Panel.Complaints.Select(c => c.What));
    }

    [Fact]
    public void A_wrong_previous_picture_leaves_pixels_as_they_were()
    {
        byte[] white = [.. Enumerable.Repeat((byte)0xFF, 5000)];
        _wires.Start();
        _wires.Initialise();
        _wires.Send(0x24, white);
        _wires.Refresh(0xF7);
        _wires.Initialise();
        _wires.Send(0x26, new byte[5000]);
        _wires.Initialise();
        _wires.Send(0x24, new byte[5000]);
        _wires.Refresh(0xFF);
        Assert.Equal(white, Panel.Glass.Picture());
    }
}
