using ELicense.Hal;
using ELicense.Terminal;
using ELicense.Terminal.Screens;
using ELicense.Terminal.States;

namespace ELicense.Tests.Terminal;

/// <summary>A part that fails is named with its number, and the terminal goes on as soon as it works again.</summary>
public class FaultTest
{
    [Fact]
    public void NamesASilentScannerAndReadsAgainWhenItAnswers()
    {
        var bench = new TerminalBench().Unlock();
        bench.Scanner.IsWorking = false;
        bench.Run(15000);
        AssertShows(bench, Faults.ScannerSilent);
        Assert.Contains(bench.Signal.Played, played => played.Pattern == SignalPattern.Fault);
        Assert.True(bench.Press(ButtonPress.Scan).Reads(bench.Desk.Phrases.Action(Faults.ScannerSilent, 0)));
        bench.Scanner.IsWorking = true;
        Assert.IsType<VerdictState>(bench.Press(ButtonPress.Scan).ShowLicence().State);
        Assert.Equal(0, bench.Run(3000).Desk.Faults.Gravest);
    }

    [Fact]
    public void SoundsTheVerdictWithoutAPanelAndShowsItWhenItAnswers()
    {
        var bench = new TerminalBench().Unlock();
        bench.Display.IsWorking = false;
        bench.ShowLicence();
        Assert.Equal(SignalPattern.Pass, bench.Signal.Played[^1].Pattern);
        bench.Run(3000);
        Assert.Equal(Faults.PanelSilent, bench.Desk.Faults.Gravest);
        bench.Display.IsWorking = true;
        bench.Run(8000);
        Assert.True(bench.Reads("核验通过"));
        Assert.True(bench.Display.Refreshes[^1]);
        Assert.Equal(0, bench.Desk.Faults.Gravest);
    }

    [Fact]
    public void NamesALostClock()
    {
        var bench = new TerminalBench().Unlock();
        bench.Authority.Clock.IsTrusted = false;
        AssertShows(bench.Run(3000), Faults.ClockLost);
        Assert.True(bench.Reads(ScreenPhrase.ClockNotTrusted));
        bench.Authority.Clock.Set(bench.Authority.Clock.UnixTime);
        Assert.True(bench.Run(3000).Reads(ScreenPhrase.ClockTrusted));
    }

    [Fact]
    public void NamesAFullFlash()
    {
        var bench = new TerminalBench().Unlock();
        bench.Store.IsFull = true;
        bench.Restart();
        Assert.Contains(Faults.FlashFull, Enumerable.Range(0, bench.Desk.Faults.Count).Select(bench.Desk.Faults.Number));
    }

    [Fact]
    public void WarnsOfALowBatteryUntilItIsCharged()
    {
        var bench = new TerminalBench().Unlock();
        bench.Battery.Percent = 9;
        AssertShows(bench.Run(3000), Faults.BatteryLow);
        bench.Battery.IsCharging = true;
        Assert.Equal(0, bench.Run(3000).Desk.Faults.Gravest);
    }

    [Fact]
    public void NamesABatteryThatCannotBeMeasured()
    {
        var bench = new TerminalBench().Unlock();
        bench.Battery.Percent = -1;
        AssertShows(bench.Run(3000), Faults.BatteryUnknown);
    }

    [Fact]
    public void NamesWhatIsNotProvisioned()
    {
        var bench = new TerminalBench();
        bench.Store.Delete("provisioning/roots");
        bench.Authority.Identity.Secret = null!;
        bench.Restart();
        Assert.Equal(Faults.NotProvisioned, bench.Desk.Faults.Gravest);
        Assert.Equal(Faults.NoRootKeys, bench.Desk.Faults.Number(1));
        Assert.True(bench.Reads(Faults.NotProvisioned));
    }

    [Fact]
    public void ListsAllFaultsWithWhatToDo()
    {
        var bench = new TerminalBench().Unlock();
        bench.Battery.Percent = 9;
        bench.Authority.Clock.IsTrusted = false;
        bench.Run(3000).Press(ButtonPress.DownHeld).Press([.. Enumerable.Repeat(ButtonPress.Down, 6), ButtonPress.Scan]);
        Assert.IsType<FaultsState>(bench.State);
        Assert.True(bench.Reads(Faults.ClockLost) && bench.Reads(Faults.BatteryLow));
        Assert.True(bench.Reads(bench.Desk.Phrases.Action(Faults.BatteryLow, 0)));
    }

    private static void AssertShows(TerminalBench bench, int fault)
    {
        Assert.Equal(fault, bench.Desk.Faults.Gravest);
        Assert.True(bench.Reads(fault) && bench.Reads($"{fault}"), bench.Desk.Text(fault));
    }
}
