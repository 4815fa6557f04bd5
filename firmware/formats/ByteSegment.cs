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

    /// <summary>True when these are the bytes of the run, and all of them.</summary>
    public bool HoldsExactly(byte[] bytes)
    {
        if (Count != bytes.Length)
        {
            return false;
        }

        for (int i = 0; i < Count; i++)
        {
            if (Buffer[Offset + i] != bytes[i])
            {
                return false;
            }
        }

        return true;
    }
}
