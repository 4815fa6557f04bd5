using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Trust;

namespace ELicense.Tests.Verification.Stops;

/// <summary>The earliest time that it can be, through power loss.</summary>
public class ClockFloorTest
{
    private const int Day = SampleDocuments.Day;

    private readonly TestTerminal _terminal = new();

    [Fact]
    public void AnHourBeforeWhatTheClockSaidAtTheLastStopIsAFloor()
    {
        _terminal.ListsIssuedAt -= 7200;
        _terminal.Start().Examine(_terminal.Show(_terminal.Credential(1)));
        _terminal.Restart().BeginStop();
        long floor = _terminal.Clock.UnixTime - 3600;
        _terminal.Clock.UnixTime = floor - 1;
        TrustedTime time = _terminal.Restart().Time;
        Assert.Equal((false, floor), (time.IsTrusted, time.Now));
        _terminal.Clock.UnixTime = floor;
        Assert.True(_terminal.Restart().Time.IsTrusted);
    }

    [Fact]
    public void AClockThatIsNotTrustedIsNotRemembered()
    {
        _terminal.ListsIssuedAt -= 7200;
        _terminal.Start().Examine(_terminal.Show(_terminal.Credential(1)));
        _terminal.Store.Delete("stop");
        _terminal.Clock.IsTrusted = false;
        _terminal.Restart().BeginStop();
        _terminal.Clock.Set(_terminal.Clock.UnixTime - 3601);
        Assert.True(_terminal.Restart().Time.IsTrusted);
    }

    [Theory]
    [InlineData(2 * Day, false)]
    [InlineData(4 * Day, true)]
    [InlineData(4000 * Day, true)]
    public void AClockThatWasOnceFarAheadDoesNotStandInTheWayForGood(int ahead, bool isTrustedAfter)
    {
        _terminal.Start().Examine(_terminal.Show(_terminal.Credential(1)));
        long now = _terminal.Clock.UnixTime;
        _terminal.Clock.UnixTime = now + ahead;
        _terminal.Restart().BeginStop();
        _terminal.Clock.UnixTime = now;
        Assert.Equal(isTrustedAfter, _terminal.Restart().Time.IsTrusted);
    }

    [Fact]
    public void BeforeTheFirstListTheFirmwareKnowsWhenItWasMade()
    {
        TestTerminal empty = new();
        empty.Clock.UnixTime = 1_000_000_000;
        TrustedTime time = empty.Restart().Time;
        Assert.Equal((false, ClockFloor.Release), (time.IsTrusted, time.Now));
        Assert.Equal(ClockFloor.Release, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds());
    }

    [Fact]
    public void AnotherListWithTheSequenceOfOneThatIsKnownRaisesTheAlarmOnce()
    {
        SequenceMemory memory = new(_terminal.Store, new DesktopKeyedHash());
        Assert.True(memory.Accept(320000, 8, 100, [1]));
        Assert.False(memory.TakeAlarm(out _));
        Assert.False(memory.Accept(320000, 7, 100, [1]));
        Assert.False(memory.TakeAlarm(out _));
        Assert.False(memory.Accept(320000, 8, 100, [2]));
        Assert.False(memory.Accept(320000, 8, 100, [3]));
        Assert.True(memory.TakeAlarm(out int subject));
        Assert.Equal(320000, subject);
        Assert.False(memory.TakeAlarm(out _));
    }
}
