using ELicense.Hal;

namespace ELicense.Tests.Sync;

/// <summary>An answer of a publisher, true or not: what it announces and what it sends need not fit.</summary>
public sealed class Reply : IListAnswer
{
    private int _sent;

    public int Status { get; set; } = 200;

    public string? EntityTag { get; set; }

    public int Position { get; set; } = -1;

    public int Length { get; set; } = -1;

    public int RetryAfter { get; set; }

    public byte[] Body { get; set; } = [];

    /// <summary>Bytes after which the connection breaks.</summary>
    public int BreaksAfter { get; set; } = int.MaxValue;

    /// <summary>True: the body begins anew when it is over.</summary>
    public bool IsEndless { get; set; }

    /// <summary>The most that one read brings.</summary>
    public int PieceLength { get; set; } = 700;

    public int Sent => _sent;

    /// <summary>Called before each read.</summary>
    public Action? Reading { get; set; }

    public int Read(byte[] buffer, int offset, int count)
    {
        Reading?.Invoke();
        if (_sent >= BreaksAfter)
        {
            return -1;
        }

        int left = IsEndless ? int.MaxValue : Math.Min(Body.Length, BreaksAfter) - _sent;
        int taken = Math.Min(Math.Min(count, PieceLength), left);
        for (int i = 0; i < taken; i++)
        {
            buffer[offset + i] = Body[(_sent + i) % Body.Length];
        }

        _sent += taken;
        return taken;
    }

    public void Close()
    {
    }
}
