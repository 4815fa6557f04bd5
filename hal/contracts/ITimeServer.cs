namespace ELicense.Hal;

/// <summary>Asks the network what time it is (SNTP, RFC 4330). The answer is not authenticated: it may set a clock, and proves nothing.</summary>
public interface ITimeServer
{
    /// <param name="timeout">Milliseconds.</param>
    /// <returns>Seconds since 1970-01-01T00:00:00Z; 0 when no answer came.</returns>
    long Ask(int timeout);
}
