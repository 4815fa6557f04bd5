using ELicense.Hal;

namespace ELicense.Simulator.Bench.Terminal;

/// <summary>The terminal's clock: it runs as the bench's does, ahead of it or behind, until it loses its power.</summary>
internal sealed class BenchClock(TimeProvider time) : IClock
{
    private readonly ShiftedTime _clock = new(time, TimeSpan.Zero);

    public long UnixTime => IsTrusted ? _clock.GetUtcNow().ToUnixTimeSeconds() : 0;

    public bool IsTrusted { get; private set; } = true;

    public TimeSpan Ahead => _clock.Ahead;

    public bool Set(long unixTime)
    {
        SetAhead(DateTimeOffset.FromUnixTimeSeconds(unixTime) - time.GetUtcNow());
        return true;
    }

    /// <summary>Null: it has lost its power.</summary>
    public void SetAhead(TimeSpan? ahead)
    {
        _clock.Ahead = ahead ?? TimeSpan.Zero;
        IsTrusted = ahead is not null;
    }
}
