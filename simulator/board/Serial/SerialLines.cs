using System.Collections.Concurrent;

namespace ELicense.Simulator.Board.Serial;

/// <summary>The UARTs of a chip by their nanoFramework names. COM1 is the debugger's.</summary>
public sealed class SerialLines : IPowered
{
    private readonly ConcurrentDictionary<string, SerialLine> _lines = new();

    /// <summary>Ports that the firmware has constructed: a second SerialPort of a name is refused.</summary>
    internal ConcurrentDictionary<string, bool> Taken { get; } = new();

    /// <summary>The line of a port of a board.</summary>
    public static SerialLine Of(CircuitBoard board, string port) =>
        board.Part<SerialLines>()._lines.GetOrAdd(port, _ => new SerialLine(board, port));

    /// <inheritdoc/>
    public void LosePower()
    {
        Taken.Clear();
        foreach (SerialLine line in _lines.Values)
        {
            line.ToChip.ReceiverBaud = 0;
        }
    }
}
