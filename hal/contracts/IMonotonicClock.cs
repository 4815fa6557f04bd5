namespace ELicense.Hal;

/// <summary>Intervals: what a time-out, a key held down and a lock after idleness are measured by. Setting the clock does not move it.</summary>
public interface IMonotonicClock
{
    /// <summary>Milliseconds since the terminal started. Never runs backwards.</summary>
    long Milliseconds { get; }

    /// <summary>Lets time pass.</summary>
    /// <param name="milliseconds">0 or more.</param>
    void Wait(int milliseconds);
}
