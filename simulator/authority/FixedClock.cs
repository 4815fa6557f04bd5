namespace ELicense.Simulator.Authority;

/// <summary>A clock that stands at one time.</summary>
public sealed class FixedClock(DateTimeOffset time) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => time;
}
