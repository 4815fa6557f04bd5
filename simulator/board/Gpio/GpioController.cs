using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Gpio;

namespace System.Device.Gpio;

/// <summary>The chip's pins, with System.Device.Gpio's API of nanoFramework.</summary>
public sealed class GpioController
{
    private readonly CircuitBoard _board = CircuitBoard.Current;

    /// <exception cref="InvalidOperationException">The pin is open already, or the chip has none of this number.</exception>
    /// <exception cref="ArgumentException">The pin cannot do this.</exception>
    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        _board.RequirePower();
        GpioLine line = _board.Part<GpioBank>()[pinNumber];
        if (line.IsOpen || !_board.Chip.IsPin(pinNumber))
        {
            throw new InvalidOperationException($"Pin {pinNumber} cannot be opened.");
        }

        if (mode >= PinMode.Output && !_board.Chip.CanDrive(pinNumber))
        {
            throw new ArgumentException($"Pin {pinNumber} is an input only.");
        }

        line.Open();
        line.SetMode(mode, _board.Chip.HasPulls(pinNumber));
        return new GpioPin(_board, line, pinNumber);
    }
}
