using ELicense.Hal;

namespace ELicense.Terminal;

/// <summary>
/// When the panel is refreshed, and how: partially, because that is quick, and fully at least every ten times, after a verdict, and
/// whenever a picture must not be left behind as a ghost. A panel that does not answer is tried again.
/// </summary>
public sealed class Panel
{
    private const int MaximumPartials = 10;
    private const int SettleAfter = 2000;
    private const int RetryAfter = 5000;
    private const long Never = long.MaxValue;

    private readonly IDisplay _display;
    private readonly IMonotonicClock _uptime;
    private int _partials = MaximumPartials;
    private long _fullAt = Never;

    public Panel(IDisplay display, IMonotonicClock uptime)
    {
        _display = display;
        _uptime = uptime;
        IsWorking = true;
    }

    /// <summary>False from a refresh that failed until the next that did not.</summary>
    public bool IsWorking { get; private set; }

    /// <summary>Milliseconds until a full refresh is due; 0 when it is.</summary>
    public long UntilFull
    {
        get
        {
            long left = _fullAt == Never ? Never : _fullAt - _uptime.Milliseconds;
            return left > 0 ? left : 0;
        }
    }

    /// <summary>The next refresh will be a full one.</summary>
    public void WipeNext() => _partials = MaximumPartials;

    /// <summary>Plans a full refresh for when the officer has read what is there.</summary>
    public void SettleSoon() => _fullAt = _uptime.Milliseconds + SettleAfter;

    /// <summary>Shows a picture, partially when that is allowed.</summary>
    public void Show(byte[] picture)
    {
        bool isFull = _partials >= MaximumPartials;
        IsWorking = _display.Show(picture, isFull);
        _partials = isFull && IsWorking ? 0 : _partials + 1;
        if (!IsWorking)
        {
            _partials = MaximumPartials;
            _fullAt = _uptime.Milliseconds + RetryAfter;
        }
        else if (isFull)
        {
            _fullAt = Never;
        }
    }

    /// <summary>Does the full refresh that is due.</summary>
    /// <returns>False when none is.</returns>
    public bool Settle(byte[] picture)
    {
        if (UntilFull > 0)
        {
            return false;
        }

        WipeNext();
        Show(picture);
        return true;
    }
}
