namespace ELicense.Simulator.Bench;

/// <summary>A clock that runs as another does, and is ahead of it.</summary>
internal sealed class ShiftedTime(TimeProvider time, TimeSpan ahead) : TimeProvider
{
    private long _ahead = ahead.Ticks;

    /// <summary>May be set from any thread; negative when behind.</summary>
    public TimeSpan Ahead
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _ahead));
        set => Interlocked.Exchange(ref _ahead, value.Ticks);
    }

    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow() + Ahead;

    public override long GetTimestamp() => time.GetTimestamp();
}
