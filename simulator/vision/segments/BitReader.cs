namespace ELicense.Simulator.Vision.Segments;

/// <summary>Bits from the highest of the first byte on.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private int _at;

    public readonly int Left => _data.Length * 8 - _at;

    /// <summary>The next count bits, 0 to 24; the caller has made sure that they are left.</summary>
    public int Read(int count)
    {
        int value = 0;
        for (int i = 0; i < count; i++, _at++)
        {
            value = value << 1 | (_data[_at >> 3] >> (7 - (_at & 7)) & 1);
        }

        return value;
    }

    public bool TryRead(int count, out int value)
    {
        bool enough = count <= Left;
        value = enough ? Read(count) : 0;
        return enough;
    }
}
