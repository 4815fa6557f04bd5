using System;

namespace ELicense.Crypto;

/// <summary>A table of points in memory.</summary>
public sealed class ArrayTable : PointTable
{
    private readonly byte[] _bytes;

    /// <param name="bytes">The table, not copied.</param>
    /// <exception cref="ArgumentException">It has another length than tables have.</exception>
    public ArrayTable(byte[] bytes)
    {
        if (bytes == null)
        {
            throw new ArgumentNullException(nameof(bytes));
        }

        if (!TableBuilder.IsLength(bytes.Length))
        {
            throw new ArgumentException("No length of a table.");
        }

        _bytes = bytes;
    }

    public override int Length
    {
        get { return _bytes.Length; }
    }

    public override bool Read(int offset, byte[] buffer, int at)
    {
        Array.Copy(_bytes, offset, buffer, at, 64);
        return true;
    }
}
