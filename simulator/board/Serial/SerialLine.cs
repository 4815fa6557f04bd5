using ELicense.Simulator.Board.Tracing;

namespace ELicense.Simulator.Board.Serial;

/// <summary>The two wires of one UART, with a part at their far end or none.</summary>
public sealed class SerialLine
{
    private readonly CircuitBoard _board;

    internal SerialLine(CircuitBoard board, string port)
    {
        _board = board;
        Port = new Uart();
        ToChip = new SerialWire(board.Time);
        ToPart = new SerialWire(board.Time);
        ToChip.Received += Port.Take;
        ToChip.Sent += (time, bytes) => Trace(time, port, TransferDirection.Received, bytes);
        ToPart.Sent += (time, bytes) => Trace(time, port, TransferDirection.Sent, bytes);
    }

    /// <summary>What a part says.</summary>
    public SerialWire ToChip { get; }

    /// <summary>What a part hears.</summary>
    public SerialWire ToPart { get; }

    /// <summary>The chip's end.</summary>
    public Uart Port { get; }

    private void Trace(long time, string port, TransferDirection direction, byte[] bytes) =>
        _board.Part<TransferTrace>().Record(time, port, direction, bytes);
}
