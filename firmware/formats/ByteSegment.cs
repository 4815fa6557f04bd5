using System;

namespace ELicense.Formats;

/// <summary>A run of bytes inside a received message: nothing is copied until somebody needs it.</summary>
public sealed class ByteSegment
{
    public readonly byte[] Buffer;

    /// <summary>The first byte, counted from the start of <see cref="Buffer"/>.</summary>
    public readonly int Offset;

    public readonly int Count;

    /// <exception cref="ArgumentOutOfRangeException">The run does not lie inside the buffer.</exception>
    public ByteSegment(byte[] buffer, int offset, int count)
    {
        if (offset < 0 || count < 0 || count > buffer.Length - offset)
        {
            throw new ArgumentOutOfRangeException();
        }

        Buffer = buffer;
        Offset = offset;
        Count = count;
    }

    public byte[] ToArray()
    {
        byte[] copy = new byte[Count];
        Array.Copy(Buffer, Offset, copy, 0, Count);
        return copy;
    }

    /// <summary>True when both runs hold the same bytes.</summary>
    public bool HasBytesOf(ByteSegment other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        for (int i = 0; i < Count; i++)
        {
            if (Buffer[Offset + i] != other.Buffer[other.Offset + i])
            {
                return false;
            }
        }

        return true;
    }
}
