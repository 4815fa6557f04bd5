using System.Collections.Concurrent;
using ELicense.Simulator.Board.Storage;

namespace ELicense.Simulator.Board;

/// <summary>
/// One board: its time, its power, its flash and the parts on its buses. The stand-ins for nanoFramework's classes find the board
/// that they belong to through <see cref="Current"/>, so boards run side by side in one process.
/// </summary>
public sealed class CircuitBoard(BoardTime time, Flash flash, Chip chip)
{
    private static readonly AsyncLocal<CircuitBoard?> s_current = new();

    private readonly ConcurrentDictionary<Type, object> _parts = new();

    /// <summary>A board with an ESP32-S3.</summary>
    public CircuitBoard(BoardTime time, Flash flash)
        : this(time, flash, Chip.Esp32S3)
    {
    }

    /// <summary>The board whose firmware runs here.</summary>
    /// <exception cref="InvalidOperationException">None was entered.</exception>
    public static CircuitBoard Current => s_current.Value ?? throw new InvalidOperationException("This code runs on no board.");

    public BoardTime Time { get; } = time;

    public Flash Flash { get; } = flash;

    public Chip Chip { get; } = chip;

    public bool IsPowered { get; private set; } = true;

    /// <summary>
    /// How often the power came back: what was planned by firmware of an earlier start must not happen any more.
    /// </summary>
    public int Restarts { get; private set; }

    /// <summary>Makes this the board on which the following code runs, until the result is disposed.</summary>
    public IDisposable Enter() => new Visit(this);

    /// <summary>The one part, or bank of parts, of a kind; made when it is first asked for.</summary>
    public T Part<T>()
        where T : class, new() => (T)_parts.GetOrAdd(typeof(T), _ => new T());

    /// <summary>Solders a part to the board; there is one of a kind.</summary>
    public T Install<T>(T part)
        where T : class
    {
        _parts[typeof(T)] = part;
        return part;
    }

    /// <summary>The part of a kind that was installed.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T Installed<T>()
        where T : class =>
        _parts.TryGetValue(typeof(T), out object? part)
            ? (T)part
            : throw new InvalidOperationException($"No {typeof(T).Name} here.");

    /// <summary>Takes the power away now: every call of a driver fails until <see cref="Restart"/>.</summary>
    public void CutPower()
    {
        Flash.CutPower();
        LosePower();
    }

    /// <summary>Brings the power back. The firmware has to be started anew.</summary>
    public void Restart()
    {
        Flash.Restart();
        Restarts++;
        IsPowered = true;
    }

    /// <summary>To be called by each stand-in first.</summary>
    /// <exception cref="PowerLostException">The power is gone.</exception>
    public void RequirePower()
    {
        Time.CatchUp();
        if (!Flash.IsPowered)
        {
            LosePower();
        }

        if (!IsPowered)
        {
            throw new PowerLostException();
        }
    }

    private void LosePower()
    {
        if (!IsPowered)
        {
            return;
        }

        IsPowered = false;
        foreach (IPowered part in _parts.Values.OfType<IPowered>())
        {
            part.LosePower();
        }
    }

    private sealed class Visit : IDisposable
    {
        private readonly CircuitBoard? _before = s_current.Value;

        public Visit(CircuitBoard board) => s_current.Value = board;

        public void Dispose() => s_current.Value = _before;
    }
}
