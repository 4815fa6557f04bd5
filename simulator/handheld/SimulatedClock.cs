using ELicense.Hal;

namespace ELicense.Simulator.Handheld;

/// <summary>The terminal's clock, set by whoever sits at the bench. It exists in the simulator only.</summary>
public sealed class SimulatedClock : IClock
{
    private readonly TimeProvider _time;
    private TimeSpan _ahead;

    public SimulatedClock(TimeProvider time)
    {
        _time = time;
    }

    public long UnixTime => (_time.GetUtcNow() + _ahead).ToUnixTimeSeconds();

    public bool IsTrusted => true;

    public bool Set(long unixTime)
    {
        _ahead = DateTimeOffset.FromUnixTimeSeconds(unixTime) - _time.GetUtcNow();
        return true;
    }
}
