using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Esp32;

namespace nanoFramework.Hardware.Esp32;

/// <summary>Says which pin does what. A bus is opened after that, or not at all.</summary>
public static class Configuration
{
    /// <exception cref="ArgumentException">The chip has no such pin, or the converter's channel is at another one.</exception>
    public static void SetPinFunction(int pin, DeviceFunction value)
    {
        CircuitBoard board = CircuitBoard.Current;
        board.RequirePower();
        int channel = value - DeviceFunction.ADC1_CH0;
        bool isElsewhere = channel >= 0 && board.Chip.ConverterPin(channel) != pin;
        if (!board.Chip.IsPin(pin) || isElsewhere)
        {
            throw new ArgumentException($"Pin {pin} cannot be {value}.");
        }

        board.Part<PinFunctions>().Set(pin, value);
    }
}
