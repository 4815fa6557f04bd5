namespace ELicense.Simulator.Board.Serial;

/// <summary>
/// One wire between two UARTs, 8N1, as a waveform. The receiver looks for a start bit and samples in the middle of its own bits,
/// so another baud rate than the sender's gives the garbage that it gives on a bench.
/// </summary>
public sealed class SerialWire(BoardTime time)
{
    private const int DataBits = 8;
    private const int FrameBits = 10;

    private readonly Queue<Frame> _frames = new();
    private long _busyUntil;
    private int _receiverBaud;
    private bool _isSampling;

    /// <summary>A byte that the receiver made of the waveform, when it has all of it.</summary>
    public event Action<byte>? Received;

    /// <summary>Bytes that were put on the wire, at the moment at which their transfer begins.</summary>
    public event Action<long, byte[]>? Sent;

    /// <summary>The receiver's own baud rate; 0 while nobody listens.</summary>
    public int ReceiverBaud
    {
        get => _receiverBaud;
        set
        {
            _receiverBaud = value;
            if (value == 0)
            {
                _frames.Clear();
            }
        }
    }

    /// <summary>Puts bytes on the wire behind those that are on their way.</summary>
    /// <returns>Microseconds until the last of them is over.</returns>
    public long Send(ReadOnlySpan<byte> bytes, int baud)
    {
        long bit = 1_000_000_000L / baud;
        long start = Math.Max(_busyUntil, time.Now * 1000);
        Sent?.Invoke(start / 1000, bytes.ToArray());
        foreach (byte value in bytes)
        {
            _frames.Enqueue(new Frame(start, bit, value));
            start += FrameBits * bit;
        }

        _busyUntil = start;
        Listen(time.Now * 1000);
        return ((start + 999) / 1000) - time.Now;
    }

    /// <summary>Waits for the next start bit, and then until the byte that it begins has been sampled.</summary>
    private void Listen(long from)
    {
        if (_isSampling || _receiverBaud == 0)
        {
            return;
        }

        while (_frames.TryPeek(out Frame over) && over.End <= from)
        {
            _frames.Dequeue();
        }

        long bit = 1_000_000_000L / _receiverBaud;
        foreach (Frame frame in _frames)
        {
            if (frame.NextLow(from) is { } edge)
            {
                _isSampling = true;
                long end = edge + (bit * FrameBits) - (bit / 2);
                time.At((end + 999) / 1000, () => Take(edge, bit, end));
                return;
            }
        }
    }

    private void Take(long edge, long bit, long end)
    {
        _isSampling = false;
        if (_receiverBaud == 0)
        {
            return;
        }

        int value = 0;
        for (int i = 0; i < DataBits; i++)
        {
            value |= IsHigh(edge + (bit / 2) + (bit * (i + 1))) ? 1 << i : 0;
        }

        Received?.Invoke((byte)value);
        Listen(end);
    }

    private bool IsHigh(long moment)
    {
        foreach (Frame frame in _frames)
        {
            if (moment >= frame.Start && moment < frame.End)
            {
                return frame.IsHigh(moment);
            }
        }

        return true;
    }

    /// <summary>Start bit, eight data bits from the lowest, stop bit; times in nanoseconds.</summary>
    private readonly record struct Frame(long Start, long Bit, byte Value)
    {
        public long End => Start + (FrameBits * Bit);

        public bool IsHigh(long moment) => IsHighAt((int)((moment - Start) / Bit));

        /// <summary>The first moment from one on at which the wire is low; null when it stays high.</summary>
        public long? NextLow(long from)
        {
            for (int i = (int)(Math.Max(from - Start, 0) / Bit); i <= DataBits; i++)
            {
                if (!IsHighAt(i))
                {
                    return Math.Max(from, Start + (i * Bit));
                }
            }

            return null;
        }

        private bool IsHighAt(int bit) => bit > DataBits || (bit > 0 && ((Value >> (bit - 1)) & 1) != 0);
    }
}
