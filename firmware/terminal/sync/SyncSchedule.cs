using ELicense.Hal;
using ELicense.Verification;

namespace ELicense.Terminal.Sync;

/// <summary>
/// When to synchronise: every four hours, each terminal at its own moment of them; after a failure later and later; never before
/// the publisher wants it.
/// </summary>
internal sealed class SyncSchedule
{
    private const int Interval = 4 * 3600;
    private const int FirstDelay = 120;
    private const int FirstRetry = 60;
    private const int LongestWish = 24 * 3600;
    private const int Second = 1000;

    private readonly IMonotonicClock _time;
    private readonly int _phase;
    private long _due;
    private int _failures;

    /// <param name="deviceId">What spreads a fleet that was switched on at the same moment.</param>
    internal SyncSchedule(IMonotonicClock time, string deviceId)
    {
        _time = time;
        _phase = HashOf(deviceId) % Interval;
        WaitFor(_phase % FirstDelay);
    }

    internal bool IsDue => _time.Milliseconds >= _due;

    internal void Now()
    {
        _due = _time.Milliseconds;
    }

    internal void AfterSuccess(TrustedTime now)
    {
        _failures = 0;
        int sinceMoment = (int)((now.Now - _phase) % Interval);
        WaitFor(now.IsTrusted && sinceMoment > 0 ? Interval - sinceMoment : Interval);
    }

    /// <param name="retryAfter">Seconds that the publisher asks to wait; 0 when it does not.</param>
    internal void AfterFailure(int retryAfter)
    {
        int delay = FirstRetry;
        for (int i = 0; i < _failures && delay < Interval; i++)
        {
            delay *= 2;
        }

        _failures++;
        delay = delay < Interval ? delay : Interval;
        int wish = retryAfter < LongestWish ? retryAfter : LongestWish;
        WaitFor((delay > wish ? delay : wish) + _phase % FirstRetry);
    }

    private void WaitFor(int seconds)
    {
        _due = _time.Milliseconds + (long)seconds * Second;
    }

    private static int HashOf(string text)
    {
        int hash = 0;
        for (int i = 0; text != null && i < text.Length; i++)
        {
            hash = (hash * 31 + text[i]) & int.MaxValue;
        }

        return hash;
    }
}
