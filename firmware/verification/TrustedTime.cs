using ELicense.Hal;

namespace ELicense.Verification;

/// <summary>
/// The time of one scan. The newest signed time that the terminal holds is a floor: a clock below it is wrong, whatever it says of
/// itself, and the floor is then the better guess.
/// </summary>
public sealed class TrustedTime
{
    /// <param name="clock">The terminal's clock.</param>
    /// <param name="floor">The newest signed time, seconds since 1970-01-01T00:00:00Z.</param>
    public TrustedTime(IClock clock, long floor)
    {
        Reading = clock.UnixTime;
        IsTrusted = clock.IsTrusted && Reading >= floor;
        Now = Reading >= floor ? Reading : floor;
    }

    /// <summary>Seconds since 1970-01-01T00:00:00Z.</summary>
    public long Now { get; }

    /// <summary>What the clock itself says: good for intervals, because a wrong clock still runs and the floor stands still.</summary>
    public long Reading { get; }

    /// <summary>False: nothing may be concluded from <see cref="Now"/>.</summary>
    public bool IsTrusted { get; }
}
