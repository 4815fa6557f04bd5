using ELicense.Hal;

namespace ELicense.Terminal.Sync;

/// <summary>
/// Asks the network for the time. The answer proves nothing: it never takes the clock behind the newest signed time, and corrects
/// a clock that is trusted by an hour at most. Without an answer the synchronisation goes on.
/// </summary>
internal sealed class TimeTask : SyncTask
{
    private const int Timeout = 5000;
    private const long LargestCorrection = 3600;

    private readonly ITimeServer _server;
    private readonly IClock _clock;
    private readonly long _floor;

    /// <param name="floor">The newest signed time, seconds since 1970-01-01T00:00:00Z.</param>
    internal TimeTask(ITimeServer server, IClock clock, long floor)
    {
        _server = server;
        _clock = clock;
        _floor = floor;
    }

    internal override TaskState Step()
    {
        long time = _server.Ask(Timeout);
        if (time == 0)
        {
            return TaskState.Done;
        }

        long now = _clock.UnixTime;
        bool isRunning = _clock.IsTrusted && now >= _floor;
        bool isClose = time - now <= LargestCorrection && now - time <= LargestCorrection;
        if (isRunning ? !isClose : time < _floor)
        {
            return Fail(SyncFault.NetworkTimeRefused);
        }

        // A clock that runs a little fast may have been written down as the floor: it is right soon enough.
        if (time >= _floor)
        {
            _clock.Set(time);
        }

        return TaskState.Done;
    }
}
