namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// A number as 32 columns of a signed comb of eight teeth, 32 bits apart (Lim and Lee): for odd k, bit j of (k + 2^256 - 1) / 2
/// says whether 2^j is added or subtracted, so that no digit is 0. An even k is replaced by n - k, and all signs turned.
/// </summary>
internal sealed class CombScalar
{
    /// <summary>Of column c, the bits c, c + 32, ..., c + 224, the last in bit 7.</summary>
    internal readonly byte[] Columns = new byte[32];

    private readonly byte[] _bytes;

    /// <param name="bytes">Lends 32 bytes while a number is recoded.</param>
    internal CombScalar(byte[] bytes)
    {
        _bytes = bytes;
    }

    /// <summary>Whether what the columns say is to be negated.</summary>
    internal bool IsNegative { get; private set; }

    /// <param name="n">The order, odd.</param>
    /// <param name="k">Within 1 to n - 1, carried.</param>
    /// <param name="work">Is overwritten.</param>
    internal void Recode(FieldElement n, FieldElement k, FieldElement work)
    {
        IsNegative = (k.L0 & 1) == 0;
        if (IsNegative)
        {
            PrimeField.Subtract(n, k, work);
        }
        else
        {
            work.Copy(k);
        }

        work.Carry();
        Halve(work);
        work.Write(_bytes, 0);
        for (int i = 0; i < 4; i++)
        {
            Transpose(i);
        }
    }

    // Drops the low bit, 1, and sets bit 255: (k - 1) / 2 + 2^255.
    private static void Halve(FieldElement k)
    {
        k.L0 = k.L0 >> 1 | (k.L1 & 1) << 28;
        k.L1 = k.L1 >> 1 | (k.L2 & 1) << 28;
        k.L2 = k.L2 >> 1 | (k.L3 & 1) << 28;
        k.L3 = k.L3 >> 1 | (k.L4 & 1) << 28;
        k.L4 = k.L4 >> 1 | (k.L5 & 1) << 28;
        k.L5 = k.L5 >> 1 | (k.L6 & 1) << 28;
        k.L6 = k.L6 >> 1 | (k.L7 & 1) << 28;
        k.L7 = k.L7 >> 1 | (k.L8 & 1) << 28;
        k.L8 = (k.L8 >> 1) + (1 << 23);
    }

    // Eight bytes, one of each word of 32 bits, are a matrix of bits whose columns are wanted: exchanges blocks of 4, 2, 1 bits.
    private void Transpose(int i)
    {
        byte[] bytes = _bytes;
        ulong x = 0, t;
        for (int at = 3 - i; at < 32; at += 4)
        {
            x = x << 8 | bytes[at];
        }

        t = (x ^ x >> 7) & 0x00AA00AA00AA00AA;
        x ^= t ^ t << 7;
        t = (x ^ x >> 14) & 0x0000CCCC0000CCCC;
        x ^= t ^ t << 14;
        t = (x ^ x >> 28) & 0x00000000F0F0F0F0;
        x ^= t ^ t << 28;
        byte[] columns = Columns;
        for (int at = 8 * i, end = at + 8; at < end; at++, x >>= 8)
        {
            columns[at] = (byte)x;
        }
    }
}
