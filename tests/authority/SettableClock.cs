namespace ELicense.Tests.Authority;

/// <summary>A clock that stands until a test moves it.</summary>
public sealed class SettableClock(DateTimeOffset time) : TimeProvider
{
    public DateTimeOffset Time { get; set; } = time;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Time;

    public override long GetTimestamp() => Time.UtcTicks;
}
