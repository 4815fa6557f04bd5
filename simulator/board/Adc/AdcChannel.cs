using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Adc;

namespace System.Device.Adc;

/// <summary>An open channel.</summary>
public sealed class AdcChannel : IDisposable
{
    private const int ConversionMicroseconds = 50;

    private readonly CircuitBoard _board;
    private readonly int _channel;

    internal AdcChannel(CircuitBoard board, int channel)
    {
        _board = board;
        _channel = channel;
    }

    /// <summary>0 to 4095.</summary>
    public int ReadValue()
    {
        _board.RequirePower();
        _board.Time.Advance(ConversionMicroseconds);
        _board.RequirePower();
        return _board.Part<AdcBank>().Convert(_channel);
    }

    public void Dispose()
    {
    }
}
