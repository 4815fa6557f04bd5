using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Esp32;
using ELicense.Simulator.Board.Gpio;

namespace System.Device.Gpio;

/// <summary>
/// An open pin. Its events come while the firmware waits, after the change that they tell of; a pin may have another level by
/// then. No change is noticed in a light sleep.
/// </summary>
public sealed class GpioPin : IDisposable
{
    private readonly CircuitBoard _board;
    private readonly GpioLine _line;
    private PinValueChangedEventHandler? _handlers;

    internal GpioPin(CircuitBoard board, GpioLine line, int number)
    {
        _board = board;
        _line = line;
        PinNumber = number;
    }

    /// <summary>Both edges, without debouncing.</summary>
    public event PinValueChangedEventHandler ValueChanged
    {
        add
        {
            _board.RequirePower();
            _line.Interrupt -= OnInterrupt;
            _line.Interrupt += OnInterrupt;
            _handlers += value;
        }

        remove => _handlers -= value;
    }

    public int PinNumber { get; }

    public PinValue Read()
    {
        _board.RequirePower();
        return _line.Level;
    }

    public void Write(PinValue value)
    {
        _board.RequirePower();
        _line.Write((bool)value);
    }

    public void Dispose() => _line.Close();

    private void OnInterrupt(bool level)
    {
        int start = _board.Restarts;
        if (!_board.Part<LightSleepState>().IsAsleep)
        {
            _board.Time.After(0, () => Raise(start, level));
        }
    }

    private void Raise(int start, bool level)
    {
        if (_board.IsPowered && _board.Restarts == start)
        {
            PinEventTypes edge = level ? PinEventTypes.Rising : PinEventTypes.Falling;
            _handlers?.Invoke(this, new PinValueChangedEventArgs(edge, PinNumber));
        }
    }
}
