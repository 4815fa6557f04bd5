using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Parts;

namespace ELicense.Simulator.Bench.Terminal;

/// <summary>
/// A finger on a key. A computer that is busy brings its movements late and in bunches: on the board each press lasts as long as it did on
/// the page, and the next begins after it.
/// </summary>
/// <remarks>Belongs to the thread that runs the firmware.</remarks>
internal sealed class Finger(Key key, BoardTime time)
{
    private const long ShortestMicroseconds = 80_000;
    private const long LongestMicroseconds = 10_000_000;
    private const long BetweenMicroseconds = 60_000;

    private double _downAt;
    private long _pressed;
    private long _free;

    /// <param name="milliseconds">When, by the page's clock.</param>
    public void Press(double milliseconds)
    {
        _downAt = milliseconds;
        _pressed = Math.Max(time.Now, _free);
        time.At(_pressed, key.Press);
    }

    /// <param name="milliseconds">When, by the same clock.</param>
    public void Release(double milliseconds)
    {
        double held = 1000 * (milliseconds - _downAt);
        long end = _pressed + (long)Math.Clamp(held, ShortestMicroseconds, LongestMicroseconds);
        time.At(end, key.Release);
        _free = Math.Max(end, time.Now) + BetweenMicroseconds;
    }
}
