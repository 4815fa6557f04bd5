using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Esp32;
using nanoFramework.Hardware.Esp32;

namespace System.Device.Adc;

/// <summary>
/// The chip's first converter: 12 bits, not calibrated. It has channels, and a channel's pin has to be set first.
/// </summary>
public sealed class AdcController
{
    /// <exception cref="ArgumentException">The channel's pin was not set.</exception>
    public AdcChannel OpenChannel(int channelNumber)
    {
        CircuitBoard board = CircuitBoard.Current;
        board.RequirePower();
        return board.Part<PinFunctions>().Has(DeviceFunction.ADC1_CH0 + channelNumber)
            ? new AdcChannel(board, channelNumber)
            : throw new ArgumentException($"Channel {channelNumber} has no pin.");
    }
}
