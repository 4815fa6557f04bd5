using ELicense.Verification.Trust;

namespace ELicense.Verification;

/// <summary>
/// The earliest time that it can be: the newest of what is signed in the lists that this terminal accepted, of what its own clock
/// said at an earlier stop, and of the making of this firmware.
/// </summary>
internal sealed class ClockFloor
{
    /// <summary>
    /// 2026-01-01T00:00:00Z: no terminal ran this firmware before. A constant, because builds are reproducible.
    /// </summary>
    internal const long Release = 1767225600;

    // A clock that somebody once set far ahead must not count for good: as far beyond what is signed as lists are in full use,
    // and not at all beyond that.
    private const int LongestLead = 3 * 86400;

    // By how much network time may put a clock back that is trusted.
    private const int LargestCorrection = 3600;

    private readonly SequenceMemory _sequences;

    internal ClockFloor(SequenceMemory sequences)
    {
        _sequences = sequences;
    }

    /// <summary>What a trusted clock said at the last stop; 0 when none did.</summary>
    internal long Remembered { get; private set; }

    /// <summary>Seconds since 1970-01-01T00:00:00Z.</summary>
    internal long UnixTime
    {
        get
        {
            long signed = _sequences.NewestTime > Release ? _sequences.NewestTime : Release;
            long least = Remembered - LargestCorrection;
            return least > signed && least - signed <= LongestLead ? least : signed;
        }
    }

    internal void Remember(long time)
    {
        Remembered = time;
    }
}
