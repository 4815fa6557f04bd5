namespace ELicense.Simulator.Board;

/// <summary>
/// The time of one board, in microseconds since it was built. It passes while the firmware waits, while a transfer lasts and,
/// where instructions are counted, while it computes; what was planned happens on the way, in order. A virtual one takes no time;
/// a paced one keeps step with the computer's clock.
/// </summary>
/// <remarks>The thread that runs the firmware owns it; others may only <see cref="Post"/>.</remarks>
public sealed class BoardTime
{
    private readonly PriorityQueue<Action, (long Time, long Order)> _planned = new();
    private readonly Queue<Action> _posted = new();
    private readonly Lock _gate = new();
    private readonly AutoResetEvent _arrival = new(false);
    private readonly TimeProvider? _pace;
    private readonly Interpreter? _interpreter;
    private readonly long _start;
    private long _order;
    private long _executed;
    private Thread? _owner;

    // What has happened is up to here; the firmware has computed on from there, and what is planned meanwhile is still to happen in its time.
    private long _reached;
    private long _computed;

    private BoardTime(TimeProvider? pace, Interpreter? interpreter)
    {
        _pace = pace;
        _interpreter = interpreter;
        _start = pace?.GetTimestamp() ?? 0;
    }

    /// <summary>Microseconds.</summary>
    public long Now => _reached + _computed;

    /// <summary>The same with what the firmware has computed since, for whoever watches it on its own thread.</summary>
    public long Present => Now + (_owner == Thread.CurrentThread ? Uncharged() : 0);

    /// <summary>Time that passes at once.</summary>
    /// <param name="interpreter">Null when computing takes no time.</param>
    public static BoardTime Virtual(Interpreter? interpreter = null) => new(null, interpreter);

    /// <summary>Time that passes as the computer's does.</summary>
    /// <param name="pace">The computer's clock.</param>
    /// <param name="interpreter">Null when computing takes no time but the computer's own.</param>
    public static BoardTime Paced(TimeProvider pace, Interpreter? interpreter = null) => new(pace, interpreter);

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

    /// <summary>Lets time pass after what the firmware has computed since, and what is planned in it happen.</summary>
    public void Advance(long microseconds) => AdvanceUntil(microseconds, () => false);

    /// <summary>
    /// Counts the time that the firmware has computed since, so that what it does next is stamped with the moment at which it would. What
    /// is planned until then happens when the firmware waits.
    /// </summary>
    public void CatchUp() => _computed += Computed();

    /// <summary>As <see cref="Advance"/>, but goes on as soon as something that happens has brought about a condition.</summary>
    /// <returns>False when the time went by without it.</returns>
    public bool AdvanceUntil(long microseconds, Func<bool> isReached)
    {
        long target = Now + Computed() + microseconds;
        _computed = 0;
        do
        {
            TakePosted();
            if (isReached())
            {
                return true;
            }
        }
        while (HappensUntil(target));
        return false;
    }

    private long Computed()
    {
        long computed = _owner == Thread.CurrentThread ? Uncharged() : 0;
        _owner = Thread.CurrentThread;
        _executed = _interpreter?.Executed() ?? 0;
        return computed;
    }

    private long Uncharged() =>
        _interpreter is { } interpreter ? (interpreter.Executed() - _executed) * 1_000_000 / interpreter.PerSecond : 0;

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
            _computed = 0;
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
                _reached = Math.Max(_reached, Math.Min(time, (long)pace.GetElapsedTime(_start).TotalMicroseconds));
                return false;
            }
        }

        _reached = Math.Max(_reached, time);
        return true;
    }
}
