using ELicense.Simulator.Board.Parts;

namespace ELicense.Simulator.Board.Serial;

/// <summary>What a fault makes of the bytes that a serial part hears and says; the same in every run.</summary>
internal sealed class DisturbedTalk
{
    private const int OneIn = 12;
    private const int LastBytes = 3;

    private readonly Random _random = new(20260101);
    private int _bytesUntilGone;
    private PartFault _fault;

    public PartFault Fault
    {
        get => _fault;
        set
        {
            _fault = value;
            _bytesUntilGone = LastBytes;
        }
    }

    /// <summary>Whether single bytes are lost both ways.</summary>
    public bool LosesBytes { get; set; }

    /// <summary>Whether the next byte reaches the part.</summary>
    public bool Hears() => _fault switch
    {
        PartFault.Silent => false,
        PartFault.Unplugged => TakeUntilGone(1) > 0,
        _ => IsKept(),
    };

    /// <summary>What goes out of what was to go out.</summary>
    public byte[] Disturb(byte[] bytes) => _fault switch
    {
        PartFault.Silent => [],
        PartFault.Unplugged => bytes[..TakeUntilGone(bytes.Length)],
        PartFault.HalfAnswer => bytes[..(bytes.Length / 2)],
        PartFault.Noise => [.. Noise(), .. bytes.Select(b => _random.Next(OneIn) > 0 ? b : (byte)_random.Next(256)), .. Noise()],
        _ => [.. bytes.Where(_ => IsKept())],
    };

    private bool IsKept() => !LosesBytes || _random.Next(OneIn) > 0;

    private int TakeUntilGone(int count)
    {
        int taken = Math.Min(count, _bytesUntilGone);
        _bytesUntilGone -= taken;
        return taken;
    }

    private byte[] Noise()
    {
        var noise = new byte[_random.Next(8)];
        _random.NextBytes(noise);
        return noise;
    }
}
