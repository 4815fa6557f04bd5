using ELicense.Hal.Esp32.Boards;
using ELicense.Hal.Esp32.Controls;
using ELicense.Hal.Esp32.Panel;
using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Parts;
using ELicense.Simulator.Board.Parts.EPaper;
using ELicense.Simulator.Handheld;

namespace ELicense.Tests.Hal;

/// <summary>
/// The panel's driver against the emulated controllers: what is shown, what is sent, what happens when the panel fails.
/// </summary>
public sealed class EPaperPanelTest
{
    public static TheoryData<string> Controllers => ["SSD1680", "SSD1681", "SSD1683"];

    [Theory]
    [MemberData(nameof(Controllers))]
    public void Shows_pictures_whole_and_in_part_without_a_complaint(string controller)
    {
        using PanelDesk desk = new(controller);
        for (int i = 0; i < 25; i++)
        {
            byte[] picture = desk.Picture(i);
            Assert.True(desk.Panel.Show(picture, full: i == 7));
            Assert.Equal(picture, desk.Glass.Picture());
            desk.Desk.Wait(500);
        }

        Assert.Empty(desk.Part.Complaints);
        Assert.True(desk.Part.IsAsleep);
    }

    [Fact]
    public void The_first_picture_is_sent_as_the_data_sheet_wants_it()
    {
        using PanelDesk desk = new("SSD1683");
        byte[] picture = desk.Picture(1);
        Assert.True(desk.Panel.Show(picture, full: false));
        byte[][] expected =
        [
            [0x12], [0x01], [0x2B, 0x01, 0x00], [0x11], [0x03], [0x3C], [0x05], [0x18], [0x80], [0x21], [0x40, 0x00],
            [0x44], [0x00, 0x31], [0x45], [0x00, 0x00, 0x2B, 0x01], [0x4E], [0x00], [0x4F], [0x00, 0x00], [0x24], picture,
            [0x44], [0x00, 0x31], [0x45], [0x00, 0x00, 0x2B, 0x01], [0x4E], [0x00], [0x4F], [0x00, 0x00], [0x26], picture,
            [0x22], [0xF7], [0x20], [0x10], [0x01],
        ];
        Assert.Equal(expected, desk.Desk.Transfers.Entries.Select(e => e.Bytes));
    }

    [Fact]
    public void A_partial_refresh_sends_the_changed_rows_and_no_more()
    {
        using PanelDesk desk = new("SSD1683");
        byte[] picture = desk.Picture(1);
        desk.Panel.Show(picture, full: false);
        desk.Desk.Transfers.Entries.Clear();

        picture[(270 * 50) + 7] ^= 0x10;
        picture[280 * 50] ^= 0x80;
        Assert.True(desk.Panel.Show(picture, full: false));
        byte[] rows = picture[(270 * 50)..(281 * 50)];
        byte[][] expected =
        [
            [0x12], [0x01], [0x2B, 0x01, 0x00], [0x11], [0x03], [0x3C], [0x80], [0x18], [0x80], [0x21], [0x00, 0x00],
            [0x44], [0x00, 0x31], [0x45], [0x0E, 0x01, 0x18, 0x01], [0x4E], [0x00], [0x4F], [0x0E, 0x01], [0x24], rows,
            [0x22], [0xFF], [0x20],
            [0x44], [0x00, 0x31], [0x45], [0x0E, 0x01, 0x18, 0x01], [0x4E], [0x00], [0x4F], [0x0E, 0x01], [0x26], rows,
            [0x10], [0x01],
        ];
        Assert.Equal(expected, desk.Desk.Transfers.Entries.Select(e => e.Bytes));
        Assert.Equal(picture, desk.Glass.Picture());
    }

    [Fact]
    public void What_is_shown_already_is_not_sent_again()
    {
        using PanelDesk desk = new("SSD1681");
        desk.Panel.Show(desk.Picture(1), full: false);
        desk.Desk.Transfers.Entries.Clear();
        Assert.True(desk.Panel.Show(desk.Picture(1), full: false));
        Assert.Empty(desk.Desk.Transfers.Entries);
    }

    [Theory]
    [MemberData(nameof(Controllers))]
    public void A_partial_picture_stands_within_a_second_and_a_full_one_within_three(string controller)
    {
        using PanelDesk desk = new(controller);
        Assert.InRange(desk.Time(() => desk.Panel.Show(desk.Picture(1), full: true)), 1000, 2800);
        Assert.InRange(desk.Time(() => desk.Panel.Show(desk.Picture(2), full: false)), 200, 550);
    }

    [Fact]
    public void Ghosts_grow_with_partial_refreshes_and_every_eleventh_picture_is_a_full_one()
    {
        using PanelDesk desk = new("SSD1681");
        List<RefreshPhase> phases = [];
        desk.Part.Changed += phases.Add;
        for (int i = 0; i < 11; i++)
        {
            desk.Panel.Show(desk.Picture(i), full: false);
        }

        Assert.Single(phases, p => p == RefreshPhase.Inverted);
        Assert.Contains(desk.Glass.Levels.ToArray(), l => l is not (0 or 255));
        desk.Panel.Show(desk.Picture(11), full: false);
        Assert.Equal(2, phases.Count(p => p == RefreshPhase.Inverted));
        Assert.All(desk.Glass.Levels.ToArray(), l => Assert.True(l is 0 or 255));
        Assert.Equal(
            [
                RefreshPhase.Inverted, RefreshPhase.Black, RefreshPhase.White, RefreshPhase.Black, RefreshPhase.Developing,
                RefreshPhase.Settled,
            ],
            phases[^6..]);
    }

    [Fact]
    public void In_frost_every_picture_is_a_full_one_until_it_is_warmer()
    {
        using PanelDesk desk = new("SSD1683");
        desk.Part.Temperature = -15;
        for (int i = 0; i < 3; i++)
        {
            Assert.InRange(desk.Time(() => Assert.True(desk.Panel.Show(desk.Picture(i), full: false))), 5000, 9000);
        }

        Assert.Empty(desk.Part.Complaints);
        desk.Part.Temperature = 20;
        desk.Panel.Show(desk.Picture(3), full: false);
        Assert.InRange(desk.Time(() => desk.Panel.Show(desk.Picture(4), full: false)), 200, 550);
    }

    public static TheoryData<string, PartFault, bool> Faults
    {
        get
        {
            TheoryData<string, PartFault, bool> data = [];
            foreach (string controller in Controllers.Select(row => row.Data))
            {
                foreach (PartFault fault in Enum.GetValues<PartFault>().Where(f => f != PartFault.None))
                {
                    data.Add(controller, fault, true);
                    data.Add(controller, fault, false);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Every_fault_is_noticed_in_time_and_the_next_picture_is_whole(string controller, PartFault fault, bool full)
    {
        using PanelDesk desk = new(controller);
        Assert.True(desk.Panel.Show(desk.Picture(1), full: false));
        desk.Part.Fault = fault;
        for (int i = 2; i < 6; i++)
        {
            Assert.InRange(desk.Time(() => Assert.False(desk.Panel.Show(desk.Picture(i), full))), 0, 14_000);
        }

        desk.Part.Fault = PartFault.None;
        int before = desk.Part.Complaints.Count;
        Assert.True(desk.Panel.Show(desk.Picture(6), full: false));
        Assert.Equal(desk.Picture(6), desk.Glass.Picture());
        Assert.True(desk.Panel.Show(desk.Picture(7), full: false));
        Assert.Equal(desk.Picture(7), desk.Glass.Picture());
        Assert.Equal(before, desk.Part.Complaints.Count);
    }

    [Fact]
    public void A_power_cut_in_the_middle_of_a_refresh_leaves_a_half_picture_and_the_next_start_a_whole_one()
    {
        using PanelDesk desk = new("SSD1681");
        desk.Panel.Show(desk.Picture(1), full: false);
        desk.Desk.Board.Time.After(1_000_000, desk.Desk.Board.CutPower);
        Assert.Throws<PowerLostException>(() => desk.Panel.Show(desk.Picture(2), full: true));
        Assert.NotEqual(desk.Picture(2), desk.Glass.Picture());

        desk.Desk.Board.Restart();
        EPaperPanel panel = desk.NewDriver();
        Assert.True(panel.Show(desk.Picture(2), full: false));
        Assert.Equal(desk.Picture(2), desk.Glass.Picture());
        Assert.Empty(desk.Part.Complaints);
    }

    [Fact]
    public void A_picture_of_another_size_is_misuse()
    {
        using PanelDesk desk = new("SSD1681");
        Assert.Throws<ArgumentException>(() => desk.Panel.Show(new byte[4999], full: false));
    }

    [Fact]
    public void The_front_light_goes_on_and_off()
    {
        using PanelDesk desk = new("SSD1683");
        Assert.False(desk.Desk.Parts.FrontLight.IsOn);
        desk.Panel.FrontLight(true);
        Assert.True(desk.Desk.Parts.FrontLight.IsOn);
        desk.Panel.FrontLight(false);
        Assert.False(desk.Desk.Parts.FrontLight.IsOn);
    }

    /// <summary>The reference board, with any of the controllers in its panel's place.</summary>
    private sealed class PanelDesk : IDisposable
    {
        private readonly EPaperModel _model;

        internal PanelDesk(string controller)
        {
            (_model, Ssd16xxModel model) = controller switch
            {
                "SSD1680" => (EPaperModel.Ssd1680(), Ssd16xxModel.Ssd1680),
                "SSD1681" => (EPaperModel.Ssd1681(), Ssd16xxModel.Ssd1681),
                _ => (EPaperModel.Ssd1683(), Ssd16xxModel.Ssd1683),
            };
            Desk = new Desk(new ReferenceBoard(), (board, plan) => new Peripherals(board, plan, model));
            Panel = NewDriver();
        }

        internal Desk Desk { get; }

        internal Ssd16xx Part => Desk.Parts.Panel;

        internal Glass Glass => Part.Glass;

        internal EPaperPanel Panel { get; }

        public void Dispose() => Desk.Dispose();

        internal EPaperPanel NewDriver() =>
            new(_model, BoardPlan.Bus, Desk.Plan.PanelPins, new FrontLight(Desk.Plan.FrontLight), Desk.Clock);

        /// <summary>Bits beyond the glass are 0, as they are on the glass's own picture.</summary>
        internal byte[] Picture(int seed)
        {
            byte[] picture = new byte[_model.Stride * _model.Height];
            new Random(seed).NextBytes(picture);
            int spare = (_model.Stride * 8) - _model.Width;
            for (int end = _model.Stride - 1; end < picture.Length; end += _model.Stride)
            {
                picture[end] &= (byte)(0xFF << spare);
            }

            return picture;
        }

        /// <summary>Milliseconds.</summary>
        internal long Time(Action work)
        {
            long start = Desk.Clock.Milliseconds;
            work();
            return Desk.Clock.Milliseconds - start;
        }
    }
}
