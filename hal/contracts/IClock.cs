namespace ELicense.Hal;

/// <summary>The time, and whether anything may be concluded from it.</summary>
public interface IClock
{
    /// <summary>Seconds since 1970-01-01T00:00:00Z.</summary>
    long UnixTime { get; }

    /// <summary>False after the clock lost its power or was never set. A time that is not trusted decides nothing.</summary>
    bool IsTrusted { get; }

    /// <summary>Sets the clock, which is trusted from then on.</summary>
    /// <param name="unixTime">Seconds since 1970-01-01T00:00:00Z.</param>
    /// <returns>False when the clock did not take it.</returns>
    bool Set(long unixTime);
}
