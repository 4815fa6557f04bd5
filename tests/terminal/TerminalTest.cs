using ELicense.Hal;
using ELicense.Terminal.Audit;
using ELicense.Terminal.Screens;
using ELicense.Terminal.States;
using ELicense.Terminal.Sync;
using ELicense.Verification;

namespace ELicense.Tests.Terminal;

/// <summary>The terminal as an officer uses it: keys and codes in, pictures, sounds and log out.</summary>
public class TerminalTest
{
    [Fact]
    public void BeginsLockedAndTellsWhichTerminalItIs()
    {
        var bench = new TerminalBench();
        Assert.IsType<LockedState>(bench.State);
        Assert.True(bench.Reads(ScreenPhrase.LockedTitle));
        Assert.True(bench.Reads("SPECIMEN-TERMINAL"));
        Assert.True(bench.Reads(ScreenPhrase.ListsAge));
    }

    [Fact]
    public void UnlocksWithThePin()
    {
        var bench = new TerminalBench().Unlock();
        Assert.IsType<ReadyState>(bench.State);
        Assert.True(bench.Reads(ScreenPhrase.ScanPrompt));
    }

    [Fact]
    public void WaitsLongerAfterEachWrongPin()
    {
        var bench = new TerminalBench();
        for (var tries = 0; tries < 3; tries++)
        {
            Assert.IsType<LockedState>(bench.Enter("1111").State);
        }

        Assert.True(bench.Reads(ScreenPhrase.WrongPin));
        Assert.True(bench.Reads(bench.Desk.Phrases.Text(ScreenPhrase.WaitSeconds, 15)));
        Assert.IsType<LockedState>(bench.Unlock().State);
        Assert.IsType<ReadyState>(bench.Run(16000).Unlock().State);
    }

    [Fact]
    public void TakesTheLastDigitBack()
    {
        var bench = new TerminalBench().Press(ButtonPress.Scan, ButtonPress.Scan, ButtonPress.DownHeld, ButtonPress.DownHeld);
        Assert.IsType<ReadyState>(bench.Unlock().State);
    }

    [Fact]
    public void StaysLockedWithoutAPin()
    {
        var bench = new TerminalBench(isPinSet: false);
        Assert.IsType<LockedState>(bench.Enter("0000").State);
        Assert.True(bench.Reads(ELicense.Terminal.Faults.NoPin));
    }

    [Fact]
    public void TakesNoCodeWhileLocked()
    {
        var bench = new TerminalBench();
        bench.Scanner.Codes.Enqueue(bench.Authority.Show(bench.Authority.Credential(1)));
        bench.Run(1000);
        Assert.IsType<LockedState>(bench.State);
        Assert.Null(bench.Desk.Last);
    }

    [Fact]
    public void ShowsTheVerdictOfACodeAndSoundsItBefore()
    {
        var bench = new TerminalBench().Unlock();
        bench.Press(ButtonPress.Scan);
        Assert.True(bench.Scanner.IsTriggered);
        Assert.True(bench.Reads(ScreenPhrase.Aim));
        bench.ShowLicence();
        Assert.IsType<VerdictState>(bench.State);
        Assert.False(bench.Scanner.IsTriggered);
        Assert.True(bench.Reads("核验通过"));
        Assert.Equal([SignalPattern.CodeRead, SignalPattern.Pass], bench.Signal.Played.Select(played => played.Pattern));
        Assert.Equal(bench.Signal.Played[1].At + 400, bench.Uptime.Milliseconds);
        Assert.False(bench.Display.Refreshes[^1]);
    }

    [Fact]
    public void RefreshesFullyOnceTheOfficerHasReadTheVerdict()
    {
        var bench = new TerminalBench().Unlock().ShowLicence();
        var before = bench.Display.Refreshes.Count;
        bench.Run(2500);
        Assert.Equal([true], bench.Display.Refreshes.Skip(before));
        Assert.Equal(before + 1, bench.Run(20000).Display.Refreshes.Count);
    }

    [Fact]
    public void RefreshesFullyAtLeastEveryTenthTime()
    {
        var bench = new TerminalBench().Unlock();
        for (var press = 0; press < 60; press++)
        {
            bench.Press(press % 2 == 0 ? ButtonPress.Down : ButtonPress.Up);
        }

        var partials = string.Concat(bench.Display.Refreshes.Select(isFull => isFull ? 'F' : 'p')).Split('F');
        Assert.All(partials, run => Assert.InRange(run.Length, 0, 10));
        Assert.True(partials.Length > 5);
    }

    [Fact]
    public void LeafsThroughStopVerdictAndDetailsInOneColumn()
    {
        var bench = new TerminalBench().Unlock().ShowLicence();
        Assert.IsType<DetailState>(bench.Press(ButtonPress.Down).State);
        Assert.True(bench.Reads(ScreenPhrase.Checks));
        Assert.IsType<VerdictState>(bench.Press(ButtonPress.Up).State);
        Assert.IsType<StopState>(bench.Press(ButtonPress.Up).State);
        Assert.True(bench.Reads("驾驶证"));
        Assert.IsType<VerdictState>(bench.Press(ButtonPress.Down).State);
    }

    [Fact]
    public void WipesThePersonAfterAMinuteAndLocksAfterFive()
    {
        var bench = new TerminalBench().Unlock().ShowLicence();
        var name = ((ELicense.Formats.Documents.DrivingLicence)bench.Desk.Last.Document).Name;
        Assert.True(bench.Reads(name));
        Assert.IsType<ReadyState>(bench.Run(70000).State);
        Assert.False(bench.Reads(name));
        Assert.True(bench.Display.Refreshes[^1]);
        Assert.IsType<LockedState>(bench.Run(300000).State);
    }

    [Fact]
    public void EndsAStopByHoldingTheScanKey()
    {
        var bench = new TerminalBench().Unlock().ShowLicence();
        var stop = bench.Desk.Checkpoint.Stop;
        bench.Press(ButtonPress.ScanHeld);
        Assert.Equal(stop + 1, bench.Desk.Checkpoint.Stop);
        Assert.Null(bench.Desk.Last);
        Assert.True(bench.Reads(ScreenPhrase.StopEnded));
        Assert.IsType<ReadyState>(bench.Run(4000).State);
    }

    [Fact]
    public void GivesUpLookingForACode()
    {
        var bench = new TerminalBench().Unlock().Press(ButtonPress.Scan).Run(11000);
        Assert.True(bench.Reads(ScreenPhrase.NothingRead));
        Assert.False(bench.Scanner.IsTriggered);
        Assert.True(bench.Press(ButtonPress.Scan).Scanner.IsTriggered);
    }

    [Fact]
    public void LosesNoKeyAndNoCodeThatCameTogether()
    {
        var bench = new TerminalBench().Unlock();
        bench.Scanner.Codes.Enqueue(bench.Authority.Show(bench.Authority.Credential(1)));
        bench.Press(ButtonPress.Down, ButtonPress.Up, ButtonPress.Up);
        Assert.IsType<StopState>(bench.State);
        Assert.Equal(Verdict.Pass, bench.Desk.Last.Verdict);
    }

    [Fact]
    public void AsksForSixDigitsWhenTheClockOfThePhoneIsOff()
    {
        var bench = new TerminalBench().Unlock();
        bench.Show(bench.Authority.Show(bench.Authority.Credential(1), bench.Authority.Clock.UnixTime - 120));
        Assert.True(bench.Desk.Last.NeedsChallenge);
        Assert.IsType<ChallengeState>(bench.Press(ButtonPress.Up).State);
        var digits = bench.Desk.Checkpoint.OpenChallenge();
        bench.Show(bench.Authority.Show(bench.Authority.Credential(1), nonce: digits));
        Assert.Equal(Verdict.Pass, bench.Desk.Last.Verdict);
    }

    [Fact]
    public void ChallengeRunsOut()
    {
        var bench = new TerminalBench().Unlock().Press(ButtonPress.DownHeld).Press(ButtonPress.Down, ButtonPress.Down, ButtonPress.Down, ButtonPress.Scan);
        Assert.IsType<ChallengeState>(bench.State);
        Assert.True(bench.Reads(ScreenPhrase.DriverTypes));
        Assert.True(bench.Run(130000).Reads(ScreenPhrase.TimeOver));
    }

    [Fact]
    public void RecordsAHoldAndRemembersIt()
    {
        var bench = new TerminalBench().Unlock().ShowLicence();
        bench.Press(ButtonPress.DownHeld).Press(ButtonPress.Down, ButtonPress.Down, ButtonPress.Scan);
        Assert.IsType<HoldState>(bench.State);
        bench.Press(ButtonPress.Scan);
        Assert.True(bench.Reads(bench.Desk.Phrases.Text(ScreenPhrase.Recorded, bench.Desk.Services.Log.LastSequence)));
        bench.Press(ButtonPress.Scan).Press(ButtonPress.ScanHeld);
        bench.Authority.Clock.UnixTime += 600;
        bench.ShowLicence();
        Assert.Equal(Verdict.MustNotDrive, bench.Desk.Last.Verdict);
    }

    [Fact]
    public void HoldsNothingWithoutADocument()
    {
        var bench = new TerminalBench().Unlock().Press(ButtonPress.DownHeld).Press(ButtonPress.Down, ButtonPress.Down, ButtonPress.Scan);
        Assert.True(bench.Reads(ScreenPhrase.NothingToHold));
    }

    [Fact]
    public void LogsWhatHappens()
    {
        var bench = new TerminalBench().Enter("1111").Unlock().ShowLicence().Press(ButtonPress.ScanHeld);
        var log = bench.Desk.Services.Log;
        var events = Enumerable.Range(0, log.Count).Select(i => log.Read(log.Count - 1 - i).Event);
        Assert.Equal([AuditEvent.Started, AuditEvent.WrongPin, AuditEvent.Unlocked, AuditEvent.Scan, AuditEvent.StopEnded], events);
    }

    [Fact]
    public void SwitchesTheLanguage()
    {
        var bench = new TerminalBench().Unlock();
        bench.Press(ButtonPress.DownHeld).Press([.. Enumerable.Repeat(ButtonPress.Down, 8), ButtonPress.Scan]);
        Assert.IsType<SettingsState>(bench.State);
        Assert.True(bench.Press(ButtonPress.Scan).Reads("Language English"));
        Assert.Equal("en", bench.Settings.Language);
    }

    [Fact]
    public void SynchronisesOnDemandAndNamesTheFault()
    {
        var bench = new TerminalBench().Unlock();
        bench.Press(ButtonPress.DownHeld).Press([.. Enumerable.Repeat(ButtonPress.Down, 4), ButtonPress.Scan]);
        Assert.IsType<SynchronisingState>(bench.State);
        bench.Press(ButtonPress.Scan).Run(5000);
        Assert.Equal(SyncState.Failed, bench.Desk.Services.Sync.Progress.State);
        Assert.True(bench.Reads(ScreenPhrase.FirstSyncState + (int)SyncState.Failed));
        Assert.True(bench.Reads($"{SyncFault.NoNetwork}"));
        Assert.IsType<ReadyState>(bench.Press(ButtonPress.Up).State);
    }

    [Fact]
    public void SaysAtUnlockThatItsListsAreTooOld()
    {
        var bench = new TerminalBench();
        bench.Authority.Clock.UnixTime += 4 * 86400;
        Assert.IsType<MessageState>(bench.Unlock().State);
        Assert.True(bench.Reads(ScreenPhrase.ListsTooOld));
        Assert.IsType<ReadyState>(bench.Press(ButtonPress.Scan).State);
    }

    [Fact]
    public void LightsThePanelByHandAndInTheDark()
    {
        var bench = new TerminalBench().Unlock();
        Assert.False(bench.Display.IsLit);
        Assert.True(bench.Press(ButtonPress.UpHeld).Display.IsLit);
        Assert.False(bench.Press(ButtonPress.UpHeld).Display.IsLit);
        bench.Run(70000);
        bench.Authority.Clock.UnixTime += 12 * 3600;
        Assert.True(bench.Press(ButtonPress.Up).Run(3000).Display.IsLit);
        Assert.False(bench.Run(70000).Display.IsLit);
    }

    [Fact]
    public void SleepsBetweenScans()
    {
        var bench = new TerminalBench().Unlock().Run(60000);
        Assert.InRange(bench.Power.Dozes, 4, 100);
    }

    [Fact]
    public void AsksTheAuthorityOnlyWhereTheNetworkIsJoined()
    {
        var bench = new TerminalBench().Unlock().ShowLicence();
        Assert.Equal(0, bench.Link.Asked);
        bench.Network.State = NetworkState.Joined;
        bench.ShowLicence();
        Assert.Equal(1, bench.Link.Asked);
    }
}
