using System;

namespace ELicense.Crypto;

/// <summary>The one check of a piece of an array that comes in through the public interface.</summary>
internal static class Piece
{
    /// <exception cref="ArgumentException">The piece does not lie within the array.</exception>
    internal static void Check(byte[] data, int offset, int count)
    {
        if (data == null)
        {
            throw new ArgumentNullException(nameof(data));
        }

        if (offset < 0 || count < 0 || offset > data.Length - count)
        {
            throw new ArgumentException("Piece outside of the array.");
        }
    }
}
