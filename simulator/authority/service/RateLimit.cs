namespace ELicense.Simulator.Authority.Service;

/// <summary>How often each device may ask: a bucket that holds a minute's worth and fills again evenly.</summary>
public sealed class RateLimit(int perMinute, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (double Left, long At)> _buckets = [];

    /// <summary>Takes one question out of a device's bucket; false when it is empty.</summary>
    public bool Take(string device)
    {
        lock (_lock)
        {
            long now = clock.GetTimestamp();
            (double left, long at) = _buckets.GetValueOrDefault(device, (perMinute, now));
            left = Math.Min(perMinute, left + clock.GetElapsedTime(at, now).TotalMinutes * perMinute);
            bool isThere = left >= 1;
            _buckets[device] = (isThere ? left - 1 : left, now);
            return isThere;
        }
    }
}
