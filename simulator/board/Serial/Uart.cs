namespace ELicense.Simulator.Board.Serial;

/// <summary>
/// The receiving half of the ESP32's UART under its driver: a ring of bytes. What comes while the ring is full makes the driver
/// throw the whole input away, and nothing tells the firmware.
/// </summary>
public sealed class Uart
{
    private readonly Queue<byte> _ring = new();
    private int _capacity;

    public int Count => _ring.Count;

    /// <summary>How often the input was thrown away since the port was opened.</summary>
    public int Overflows { get; private set; }

    internal void Open(int capacity)
    {
        _capacity = capacity;
        Overflows = 0;
        _ring.Clear();
    }

    internal void Take(byte value)
    {
        if (_ring.Count == _capacity)
        {
            _ring.Clear();
            Overflows++;
            return;
        }

        _ring.Enqueue(value);
    }

    internal void Read(Span<byte> target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = _ring.Dequeue();
        }
    }
}
