namespace ELicense.Crypto;

/// <summary>
/// A table of multiples of one public key or generator, as <see cref="TableBuilder"/> makes it, in a file or in memory. Whoever
/// derives from this vouches for the bytes: a table is as powerful as its key, and must come from where keys come from.
/// </summary>
public abstract class PointTable
{
    /// <summary>The table's length: 8,192, 16,384 or 32,768 bytes.</summary>
    public abstract int Length { get; }

    /// <summary>Reads 64 bytes.</summary>
    /// <param name="offset">Where in the table, a multiple of 64.</param>
    /// <param name="buffer">Takes the bytes.</param>
    /// <param name="at">Where in the buffer.</param>
    /// <returns>False when they cannot be had now; the verification does without the table then.</returns>
    public abstract bool Read(int offset, byte[] buffer, int at);
}
