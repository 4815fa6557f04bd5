using ELicense.Hal;
using ELicense.Hal.Esp32.Boards;
using ELicense.Hal.Esp32.Controls;
using ELicense.Simulator.Board.Parts;

namespace ELicense.Tests.Hal;

/// <summary>What an officer sees and hears of each signal, while the terminal does something else.</summary>
public sealed class LampAndBeeperTest : IDisposable
{
    private readonly Desk _desk = new(new ReferenceBoard());
    private readonly LampAndBeeper _signal;

    public LampAndBeeperTest() => _signal = NewDriver();

    public static TheoryData<SignalPattern> Patterns => [.. Enum.GetValues<SignalPattern>()];

    public void Dispose() => _desk.Dispose();

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Every_signal_ends_dark_and_silent(SignalPattern pattern)
    {
        _signal.Play(pattern);
        Assert.Equal(pattern != SignalPattern.Off, IsDoingSomething());
        _desk.Wait(10_000);
        Assert.False(IsDoingSomething());
    }

    [Fact]
    public void No_two_signals_are_alike_and_verdicts_differ_for_whoever_only_hears_them()
    {
        string[] courses = [.. Enum.GetValues<SignalPattern>().Select(Course)];
        Assert.Equal(courses.Length, courses.Distinct().Count());
        SignalPattern[] verdicts =
        [
            SignalPattern.Unknown, SignalPattern.Pass, SignalPattern.Notice, SignalPattern.MustNotDrive, SignalPattern.NotValid,
        ];
        string[] tones = [.. verdicts.Select(v => Tones(Course(v)))];
        Assert.Equal(["900Hz", "2700Hz", "2000Hz 2000Hz", "900Hz 900Hz", "900Hz 900Hz 900Hz"], tones);
    }

    [Fact]
    public void A_signal_begins_at_once_and_its_tones_last_as_written()
    {
        Assert.Equal("0:G/2700Hz 150:G/0Hz 3150:-/0Hz", Course(SignalPattern.Pass));
        Assert.Equal("0:RG/2000Hz 120:RG/0Hz 240:RG/2000Hz 360:RG/0Hz 3360:-/0Hz", Course(SignalPattern.Notice));
    }

    [Fact]
    public void A_new_signal_replaces_one_that_runs()
    {
        _signal.Play(SignalPattern.NotValid);
        _desk.Wait(100);
        Assert.Equal("0:G/2700Hz 150:G/0Hz 3150:-/0Hz", Course(SignalPattern.Pass));
        _signal.Play(SignalPattern.NotValid);
        _signal.Play(SignalPattern.Off);
        Assert.False(IsDoingSomething());
        _desk.Wait(5000);
        Assert.False(IsDoingSomething());
    }

    [Fact]
    public void A_power_cut_silences_it_for_good()
    {
        _signal.Play(SignalPattern.Fault);
        _desk.Board.CutPower();
        Assert.False(IsDoingSomething());
        _desk.Board.Restart();
        LampAndBeeper signal = NewDriver();
        _desk.Wait(5000);
        Assert.False(IsDoingSomething());
        signal.Play(SignalPattern.Pass);
        Assert.True(IsDoingSomething());
    }

    [Fact]
    public void A_dead_lamp_leaves_the_tone_and_a_dead_beeper_the_light()
    {
        _desk.Parts.Lamp.Fault = PartFault.Silent;
        _signal.Play(SignalPattern.Pass);
        Assert.Equal(2700, _desk.Parts.Beeper.Frequency);
        Assert.False(_desk.Parts.Lamp.IsGreen);
        _desk.Parts.Beeper.Fault = PartFault.Unplugged;
        _desk.Parts.Lamp.Fault = PartFault.None;
        Assert.Equal(0, _desk.Parts.Beeper.Frequency);
        Assert.True(_desk.Parts.Lamp.IsGreen);
    }

    private LampAndBeeper NewDriver() => new(
        new SignalLamp(_desk.Plan.LampRed, _desk.Plan.LampGreen, _desk.Plan.LampBlue), new Beeper(_desk.Plan.Beeper));

    private bool IsDoingSomething() => State() != "-/0Hz";

    private string State()
    {
        Lamp lamp = _desk.Parts.Lamp;
        string colour = $"{(lamp.IsRed ? "R" : "")}{(lamp.IsGreen ? "G" : "")}{(lamp.IsBlue ? "B" : "")}";
        return $"{(colour.Length == 0 ? "-" : colour)}/{_desk.Parts.Beeper.Frequency}Hz";
    }

    private static string Tones(string course) =>
        string.Join(' ', course.Split(' ').Select(state => state.Split('/')[1]).Where(tone => tone != "0Hz"));

    /// <summary>Each state with the milliseconds after which it began.</summary>
    private string Course(SignalPattern pattern)
    {
        List<string> course = [];
        string last = "";
        _signal.Play(pattern);
        for (int i = 0; i < 6000; i++)
        {
            if (State() != last)
            {
                last = State();
                course.Add($"{i}:{last}");
            }

            _desk.Wait(1);
        }

        return string.Join(' ', course);
    }
}
