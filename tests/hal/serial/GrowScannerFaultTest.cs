using ELicense.Simulator.Board.Parts;

namespace ELicense.Tests.Hal.Serial;

/// <summary>
/// The drivers of both scan engines on broken ones and on disturbed lines: said, survived, and over when it is over.
/// </summary>
public sealed class GrowScannerFaultTest
{
    private const int Rounds = 150;

    public static TheoryData<string, PartFault> Faults => new MatrixTheoryData<string, PartFault>(
        [EngineDesk.Zone, EngineDesk.Host],
        [PartFault.Silent, PartFault.Noise, PartFault.HalfAnswer, PartFault.StuckBusy, PartFault.Unplugged]);

    public static TheoryData<string> Kinds => EngineDesk.Kinds;

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_gives_no_wrong_code_for_long_and_the_engine_comes_back_by_itself(string kind, PartFault fault)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        string text = Codes.Text(new Random(5), 700);
        desk.Engine.Fault = fault;
        for (int i = 0; i < 5; i++)
        {
            desk.Engine.Sight = null;
            desk.Scanner.Trigger(true);
            desk.Show(text);
            string? read = desk.Scanner.Next(3000);
            Assert.True(read is null || (fault == PartFault.Noise && read.Length <= text.Length + 8));
        }

        desk.Engine.Fault = PartFault.None;
        desk.Engine.Sight = null;
        desk.Scanner.Trigger(true);
        desk.Scanner.Next(8000);
        Assert.Equal(text, desk.Scan(text));
        Assert.True(desk.Scanner.IsWorking);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_bad_contact_is_survived(string kind)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        string text = Codes.Text(new Random(6), 700);
        desk.Engine.LosesBytes = true;
        for (int i = 0; i < 10; i++)
        {
            string? read = desk.Scan(text);
            Assert.True(read is null || read.Length < text.Length);
        }

        desk.Engine.LosesBytes = false;
        desk.Scanner.Next(8000);
        Assert.Equal(text, desk.Scan(text));
        Assert.True(desk.Scanner.IsWorking);
    }

    [Theory]
    [InlineData(EngineDesk.Zone, PartFault.Silent)]
    [InlineData(EngineDesk.Host, PartFault.Silent)]
    [InlineData(EngineDesk.Zone, PartFault.HalfAnswer)]
    [InlineData(EngineDesk.Host, PartFault.HalfAnswer)]
    [InlineData(EngineDesk.Zone, PartFault.Unplugged)]
    [InlineData(EngineDesk.Host, PartFault.Unplugged)]
    public void An_engine_that_does_not_answer_is_said_not_to_work(string kind, PartFault fault)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        desk.Engine.Fault = fault;
        desk.Scanner.Trigger(true);
        Assert.False(desk.Scanner.IsWorking);
        Assert.Null(desk.Scanner.Next(5000));
        Assert.False(desk.Scanner.IsWorking);
        desk.Engine.Fault = PartFault.None;
        Assert.Null(desk.Scanner.Next(5000));
        Assert.True(desk.Scanner.IsWorking);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_engine_lost_while_it_looks_is_noticed_without_an_order(string kind)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        desk.Scanner.Trigger(true);
        desk.Engine.Fault = PartFault.Silent;
        Assert.True(desk.Scanner.IsWorking);
        Assert.Null(desk.Scanner.Next(8000));
        Assert.False(desk.Scanner.IsWorking);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_engine_that_starts_with_the_terminal_is_no_fault(string kind)
    {
        using EngineDesk desk = new(kind);
        desk.Scanner.Trigger(true);
        while (!desk.Engine.IsLooking)
        {
            Assert.Null(desk.Scanner.Next(0));
            Assert.True(desk.Scanner.IsWorking);
            desk.Wait(20);
        }

        Assert.InRange(desk.Clock.Milliseconds, 700, 2000);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_missing_engine_delays_nobody_for_long(string kind)
    {
        using EngineDesk desk = new(kind);
        desk.Engine.Fault = PartFault.Silent;
        for (int i = 0; i < 20; i++)
        {
            long before = desk.Clock.Milliseconds;
            Assert.Null(desk.Scanner.Next(50));
            Assert.InRange(desk.Clock.Milliseconds - before, 50, 600);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Noise_between_codes_takes_none_with_it(string kind)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        var random = new Random(4711);
        for (int i = 0; i < Rounds; i++)
        {
            // Without the sign that ends a code: with it, noise is a code of noise.
            byte[] noise = new byte[random.Next(300)];
            random.NextBytes(noise);
            desk.Noise([.. noise.Where(b => b != '\r')]);
            for (int gap = random.Next(100, 300); gap > 0; gap -= 20)
            {
                Assert.Null(desk.Scanner.Next(20));
            }

            string text = Codes.Text(random, random.Next(1, 1500));
            desk.Engine.Say(text);
            Assert.Equal(text, desk.Scanner.Next(500));
        }
    }

    [Fact]
    public void An_engine_that_marks_its_codes_is_read_through_noise_of_any_kind()
    {
        using EngineDesk desk = new EngineDesk(EngineDesk.Host).Ready();
        var random = new Random(815);
        for (int i = 0; i < Rounds; i++)
        {
            byte[] noise = new byte[random.Next(300)];
            random.NextBytes(noise);
            desk.Noise([.. noise.Where(b => b != 2)]);
            string text = Codes.Text(random, random.Next(1, 1500));
            desk.Engine.Say(text);
            Assert.Equal(text, desk.Scanner.Next(500));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Any_stream_of_bytes_is_survived(string kind)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        var random = new Random(99);
        for (int i = 0; i < Rounds; i++)
        {
            byte[] stream = new byte[random.Next(3000)];
            random.NextBytes(stream);
            desk.Noise(stream);
            string? code = desk.Scanner.Next(random.Next(300));
            Assert.True(code is null || (code.Length <= 4096 && code.All(c => c is >= ' ' and <= '~')));
            desk.Scanner.Trigger(random.Next(2) == 0);
        }

        while (desk.Scanner.Next(5000) is not null)
        {
        }

        Assert.Equal("after", desk.Scan("after"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Half_a_code_that_is_never_ended_does_not_spoil_the_next(string kind)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        desk.Noise("\u0002HALF A CODE"u8.ToArray());
        Assert.Null(desk.Scanner.Next(200));
        desk.Engine.Say("WHOLE");
        Assert.Equal("WHOLE", desk.Scanner.Next(200));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Two_thousand_scans_with_an_engine_that_fails_now_and_then_give_no_wrong_code(string kind)
    {
        using EngineDesk desk = new EngineDesk(kind).Ready();
        var random = new Random(7);
        int missed = 0;
        for (int i = 0; i < 2000; i++)
        {
            if (random.Next(20) == 0)
            {
                desk.Engine.PowerUp();
            }

            string text = $"SCAN {i}";
            string? read = desk.Scan(text) ?? desk.Scan(text);
            Assert.True(read is null || read == text);
            missed += read is null ? 1 : 0;
        }

        Assert.Equal(0, missed);
    }
}
