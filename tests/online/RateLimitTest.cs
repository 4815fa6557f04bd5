using ELicense.Simulator.Authority.Service;

namespace ELicense.Tests.Online;

public class RateLimitTest
{
    private readonly SteppedTime _time = new();

    [Fact]
    public void ABucketHoldsAMinutesWorthAndFillsEvenly()
    {
        var limit = new RateLimit(6, _time);
        Assert.All(Enumerable.Range(0, 6), _ => Assert.True(limit.Take("A")));
        Assert.False(limit.Take("A"));
        Assert.True(limit.Take("B"));
        _time.Seconds += 9;
        Assert.False(limit.Take("A"));
        _time.Seconds += 2;
        Assert.True(limit.Take("A"));
        Assert.False(limit.Take("A"));
        _time.Seconds += 3600;
        Assert.Equal(6, Enumerable.Range(0, 10).Count(_ => limit.Take("A")));
    }

    private sealed class SteppedTime : TimeProvider
    {
        internal long Seconds { get; set; } = 1000;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
