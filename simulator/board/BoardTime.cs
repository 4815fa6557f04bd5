namespace ELicense.Simulator.Board;

/// <summary>
/// The time of one board, in microseconds since it was built. It passes only while the firmware waits or a transfer lasts, and what was
/// planned happens on the way, in order. A virtual one takes no time; a paced one keeps step with the computer's clock.
/// </summary>
/// <remarks>The thread that runs the firmware owns it; others may only <see cref="Post"/>.</remarks>
public sealed class BoardTime
{
    private readonly PriorityQueue<Action, (long Time, long Order)> _planned = new();
    private readonly Queue<Action> _posted = new();
    private readonly Lock _gate = new();
    private readonly AutoResetEvent _arrival = new(false);
    private readonly TimeProvider? _pace;
    private readonly long _start;
    private long _order;

    private BoardTime(TimeProvider? pace)
    {
        _pace = pace;
        _start = pace?.GetTimestamp() ?? 0;
    }

    /// <summary>Microseconds.</summary>
    public long Now { get; private set; }

    /// <summary>Time that passes at once.</summary>
    public static BoardTime Virtual() => new(null);

    /// <summary>Time that passes as the computer's does.</summary>
    public static BoardTime Paced(TimeProvider pace) => new(pace);

    /// <summary>Plans something for a moment; one that is past happens next.</summary>
    public void At(long time, Action happening) => _planned.Enqueue(happening, (Math.Max(time, Now), _order++));

    /// <summary>Plans something for some microseconds from now.</summary>
    public void After(long microseconds, Action happening) => At(Now + microseconds, happening);

    /// <summary>Hands something to the thread that runs the firmware, to happen as soon as it waits. From any thread.</summary>
    public void Post(Action happening)
    {
        lock (_gate)
        {
            _posted.Enqueue(happening);
        }

        _arrival.Set();
    }

    /// <summary>Lets time pass, and what is planned in it happen.</summary>
    public void Advance(long microseconds)
    {
        long target = Now + microseconds;
        do
        {
            TakePosted();
        }
        while (HappensUntil(target));
    }

    private void TakePosted()
    {
        while (NextPosted() is { } happening)
        {
            happening();
        }
    }

    private Action? NextPosted()
    {
        lock (_gate)
        {
            return _posted.TryDequeue(out Action? happening) ? happening : null;
        }
    }

    /// <returns>False when the target is reached and nothing planned until then is left.</returns>
    private bool HappensUntil(long target)
    {
        bool isPlanned = _planned.TryPeek(out Action? happening, out (long Time, long Order) plan) && plan.Time <= target;
        if (!Reach(isPlanned ? plan.Time : target))
        {
            return true;
        }

        if (isPlanned)
        {
            _planned.Dequeue();
            happening!();
        }

        return isPlanned;
    }

    /// <returns>False when something was posted before that moment.</returns>
    private bool Reach(long time)
    {
        if (_pace is { } pace)
        {
            long left = time - (long)pace.GetElapsedTime(_start).TotalMicroseconds;
            if (left > 0 && _arrival.WaitOne(TimeSpan.FromMicroseconds(left)))
            {
                Now = Math.Max(Now, Math.Min(time, (long)pace.GetElapsedTime(_start).TotalMicroseconds));
                return false;
            }
        }

        Now = Math.Max(Now, time);
        return true;
    }
}
