namespace System;

/// <summary>
/// A window on a byte array, as in nanoFramework 1.x, where it stands for Span of byte. Only what the drivers name is here.
/// </summary>
public readonly ref struct SpanByte
{
    private readonly Span<byte> _bytes;

    public SpanByte(byte[] array, int start, int length)
    {
        _bytes = new Span<byte>(array, start, length);
        Start = start;
    }

    public int Length => _bytes.Length;

    internal Span<byte> Bytes => _bytes;

    /// <summary>Where the window begins, which some native parts of the ESP32 leave out of account.</summary>
    internal int Start { get; }

    public byte this[int index]
    {
        get => _bytes[index];
        set => _bytes[index] = value;
    }
}
