using ELicense.Terminal.Sync;

namespace ELicense.Tests.Sync;

/// <summary>What an unauthenticated time may do to the clock, and when a terminal asks again.</summary>
public sealed class TimeSyncTest : IDisposable
{
    private const int Interval = 4 * 3600;

    private readonly SyncBench _bench = new();

    public TimeSyncTest()
    {
        _bench.Publisher.Publish(8, States.Random(100, 1));
        _bench.SyncDone();
    }

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(60)]
    [InlineData(100_000_000)]
    public void AClockThatIsNotTrustedIsSetToATimeThatCanBe(int later)
    {
        (_bench.Clock.IsTrusted, _bench.Clock.UnixTime) = (false, 0);
        _bench.NetworkTime = _bench.Publisher.IssuedAt(8) + later;
        _bench.Sync();
        Assert.Equal((true, _bench.NetworkTime), (_bench.Clock.IsTrusted, _bench.Clock.UnixTime));
    }

    [Fact]
    public void NoTimeBeforeTheNewestSignedOneIsTaken()
    {
        (_bench.Clock.IsTrusted, _bench.Clock.UnixTime) = (false, 0);
        _bench.NetworkTime = _bench.Publisher.IssuedAt(8) - 1;
        _bench.SyncFails(SyncFault.NetworkTimeRefused);
        Assert.False(_bench.Clock.IsTrusted);
    }

    [Theory]
    [InlineData(3600, true)]
    [InlineData(-30, true)]
    [InlineData(3601, false)]
    public void AClockThatIsTrustedIsCorrectedByAnHourAtMost(int difference, bool isTaken)
    {
        long before = _bench.Clock.UnixTime += 600;
        _bench.NetworkTime = before + difference;
        _bench.Sync();
        Assert.Equal(isTaken ? _bench.NetworkTime : before, _bench.Clock.UnixTime);
    }

    [Fact]
    public void AClockThatIsALittleFastIsNoFault()
    {
        long before = _bench.Clock.UnixTime;
        _bench.NetworkTime = _bench.Checkpoint.Floor - 1;
        _bench.SyncDone();
        Assert.Equal(before, _bench.Clock.UnixTime);
    }

    [Fact]
    public void ATrustedClockBeforeTheNewestSignedTimeIsWrongAndSet()
    {
        _bench.Clock.UnixTime = 1_000_000_000;
        _bench.NetworkTime = _bench.Publisher.IssuedAt(8) + 100;
        _bench.Sync();
        Assert.Equal(_bench.NetworkTime, _bench.Clock.UnixTime);
    }

    [Fact]
    public void AfterASuccessTheNextComesWithinFourHours()
    {
        long first = SecondsUntilDue();
        Assert.InRange(first, 1, Interval);
        _bench.Clock.UnixTime += first;
        _bench.SyncDone();
        Assert.Equal(Interval, SecondsUntilDue());
    }

    [Fact]
    public void AfterFailuresTheNextComesLaterAndLater()
    {
        _bench.IsInReach = false;
        long last = 0;
        for (int i = 0; i < 12; i++)
        {
            _bench.SyncFails(SyncFault.NoNetwork);
            long wait = SecondsUntilDue();
            Assert.True(wait >= last && wait <= Interval + 60, $"{wait} after {last}");
            last = wait;
        }

        Assert.True(last >= Interval);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public void APublisherThatAsksToWaitIsLeftAlone(int status)
    {
        _bench.Folder.Lies = (_, _, _) => new Reply { Status = status, RetryAfter = 1800 };
        _bench.Folder.Requests.Clear();
        _bench.SyncFails(SyncFault.PublisherBusy);
        Assert.Single(_bench.Folder.Requests);
        Assert.InRange(SecondsUntilDue(), 1800, 1860);
    }

    [Fact]
    public void TerminalsSwitchedOnTogetherDoNotAskTogether()
    {
        HashSet<long> moments = [];
        for (int i = 0; i < 100; i++)
        {
            moments.Add(new SyncSchedule(_bench, $"SPECIMEN-{i}") is { } schedule ? MomentOf(schedule) : 0);
        }

        Assert.True(moments.Count > 30, $"{moments.Count} moments");
    }

    private long MomentOf(SyncSchedule schedule)
    {
        long start = _bench.Milliseconds;
        while (!schedule.IsDue)
        {
            _bench.Milliseconds += 1000;
        }

        long moment = _bench.Milliseconds - start;
        _bench.Milliseconds = start;
        return moment;
    }

    private long SecondsUntilDue()
    {
        long start = _bench.Milliseconds;
        while (!_bench.Chore.IsDue)
        {
            _bench.Milliseconds += 1000;
        }

        return (_bench.Milliseconds - start) / 1000;
    }
}
