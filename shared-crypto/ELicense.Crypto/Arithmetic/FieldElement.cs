using System;

namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// A number as nine signed limbs of 29 bits, value = sum of L[i] * 2^(29 i). "Carried" means that L0 to L7 lie in 0 to 2^29 - 1
/// and L8 bears the sign; "loose" means that every limb is below 2^30 in magnitude, as after one addition or subtraction.
/// </summary>
/// <remarks>
/// The limbs are fields of type long on purpose: nanoFramework's interpreter shifts by a value's run-time tag, and a store to a
/// field is what makes a value that came out of unsigned arithmetic signed again.
/// </remarks>
internal sealed class FieldElement
{
    internal long L0, L1, L2, L3, L4, L5, L6, L7, L8;

    internal FieldElement()
    {
    }

    /// <summary>Takes eight 32-bit words, the most significant first, as the standards print them.</summary>
    internal FieldElement(uint w7, uint w6, uint w5, uint w4, uint w3, uint w2, uint w1, uint w0)
    {
        Set(w7, w6, w5, w4, w3, w2, w1, w0);
    }

    internal bool IsZero
    {
        get { return (L0 | L1 | L2 | L3 | L4 | L5 | L6 | L7 | L8) == 0; }
    }

    /// <summary>Negative, zero or positive as a is less than, equal to or greater than b; both are carried.</summary>
    internal static long Compare(FieldElement a, FieldElement b)
    {
        long difference = a.L8 - b.L8;
        if (difference == 0)
        {
            difference = a.L7 - b.L7;
        }

        if (difference == 0)
        {
            difference = a.L6 - b.L6;
        }

        if (difference == 0)
        {
            difference = a.L5 - b.L5;
        }

        if (difference == 0)
        {
            difference = a.L4 - b.L4;
        }

        if (difference == 0)
        {
            difference = a.L3 - b.L3;
        }

        if (difference == 0)
        {
            difference = a.L2 - b.L2;
        }

        if (difference == 0)
        {
            difference = a.L1 - b.L1;
        }

        if (difference == 0)
        {
            difference = a.L0 - b.L0;
        }

        return difference;
    }

    internal void SetZero()
    {
        L0 = L1 = L2 = L3 = L4 = L5 = L6 = L7 = L8 = 0;
    }

    internal void SetOne()
    {
        SetZero();
        L0 = 1;
    }

    internal void Copy(FieldElement a)
    {
        L0 = a.L0;
        L1 = a.L1;
        L2 = a.L2;
        L3 = a.L3;
        L4 = a.L4;
        L5 = a.L5;
        L6 = a.L6;
        L7 = a.L7;
        L8 = a.L8;
    }

    /// <summary>Makes a number carried whose limbs are below 2^62 in magnitude.</summary>
    internal void Carry()
    {
        long mask = 0x1FFFFFFF, t;
        L0 = (t = L0) & mask;
        L1 = (t = (t >> 29) + L1) & mask;
        L2 = (t = (t >> 29) + L2) & mask;
        L3 = (t = (t >> 29) + L3) & mask;
        L4 = (t = (t >> 29) + L4) & mask;
        L5 = (t = (t >> 29) + L5) & mask;
        L6 = (t = (t >> 29) + L6) & mask;
        L7 = (t = (t >> 29) + L7) & mask;
        L8 = (t >> 29) + L8;
    }

    /// <summary>Turns the sign of every limb: of a carried number it makes a loose one.</summary>
    internal void Negate()
    {
        L0 = -L0;
        L1 = -L1;
        L2 = -L2;
        L3 = -L3;
        L4 = -L4;
        L5 = -L5;
        L6 = -L6;
        L7 = -L7;
        L8 = -L8;
    }

    /// <summary>Takes 32 bytes, little-endian; in four native calls, because tables are read by the hundred points.</summary>
    internal void ReadLittleEndian(byte[] bytes, int offset)
    {
        long mask = 0x1FFFFFFF;
        long w0 = BitConverter.ToInt64(bytes, offset), w1 = BitConverter.ToInt64(bytes, offset + 8);
        long w2 = BitConverter.ToInt64(bytes, offset + 16), w3 = BitConverter.ToInt64(bytes, offset + 24);
        L0 = w0 & mask;
        L1 = w0 >> 29 & mask;
        L2 = (w0 >> 58 & 0x3F | w1 << 6) & mask;
        L3 = w1 >> 23 & mask;
        L4 = (w1 >> 52 & 0xFFF | w2 << 12) & mask;
        L5 = w2 >> 17 & mask;
        L6 = (w2 >> 46 & 0x3FFFF | w3 << 18) & mask;
        L7 = w3 >> 11 & mask;
        L8 = w3 >> 40 & 0xFFFFFF;
    }

    /// <summary>Takes 32 bytes, big-endian.</summary>
    internal void Read(byte[] bytes, int offset)
    {
        Set(Word(bytes, offset), Word(bytes, offset + 4), Word(bytes, offset + 8), Word(bytes, offset + 12),
            Word(bytes, offset + 16), Word(bytes, offset + 20), Word(bytes, offset + 24), Word(bytes, offset + 28));
    }

    /// <summary>Gives 32 bytes, big-endian; the number is carried and within 0 to 2^256 - 1.</summary>
    internal void Write(byte[] bytes, int offset)
    {
        PutWord(L7 >> 21 | L8 << 8, bytes, offset);
        PutWord(L6 >> 18 | L7 << 11, bytes, offset + 4);
        PutWord(L5 >> 15 | L6 << 14, bytes, offset + 8);
        PutWord(L4 >> 12 | L5 << 17, bytes, offset + 12);
        PutWord(L3 >> 9 | L4 << 20, bytes, offset + 16);
        PutWord(L2 >> 6 | L3 << 23, bytes, offset + 20);
        PutWord(L1 >> 3 | L2 << 26, bytes, offset + 24);
        PutWord(L0 | L1 << 29, bytes, offset + 28);
    }

    /// <summary>Gives 32 bytes, little-endian; the number is carried and within 0 to 2^256 - 1.</summary>
    internal void WriteLittleEndian(byte[] bytes, int offset)
    {
        PutLittleEndian(L0 | L1 << 29 | L2 << 58, bytes, offset);
        PutLittleEndian(L2 >> 6 | L3 << 23 | L4 << 52, bytes, offset + 8);
        PutLittleEndian(L4 >> 12 | L5 << 17 | L6 << 46, bytes, offset + 16);
        PutLittleEndian(L6 >> 18 | L7 << 11 | L8 << 40, bytes, offset + 24);
    }

    private static void PutLittleEndian(long word, byte[] bytes, int offset)
    {
        bytes[offset] = (byte)word;
        bytes[offset + 1] = (byte)(word >> 8);
        bytes[offset + 2] = (byte)(word >> 16);
        bytes[offset + 3] = (byte)(word >> 24);
        bytes[offset + 4] = (byte)(word >> 32);
        bytes[offset + 5] = (byte)(word >> 40);
        bytes[offset + 6] = (byte)(word >> 48);
        bytes[offset + 7] = (byte)(word >> 56);
    }

    private static uint Word(byte[] bytes, int offset)
    {
        return (uint)(bytes[offset] << 24 | bytes[offset + 1] << 16 | bytes[offset + 2] << 8 | bytes[offset + 3]);
    }

    private static void PutWord(long word, byte[] bytes, int offset)
    {
        bytes[offset] = (byte)(word >> 24);
        bytes[offset + 1] = (byte)(word >> 16);
        bytes[offset + 2] = (byte)(word >> 8);
        bytes[offset + 3] = (byte)word;
    }

    private void Set(uint w7, uint w6, uint w5, uint w4, uint w3, uint w2, uint w1, uint w0)
    {
        const uint mask = 0x1FFFFFFF;
        L0 = w0 & mask;
        L1 = (w0 >> 29 | w1 << 3) & mask;
        L2 = (w1 >> 26 | w2 << 6) & mask;
        L3 = (w2 >> 23 | w3 << 9) & mask;
        L4 = (w3 >> 20 | w4 << 12) & mask;
        L5 = (w4 >> 17 | w5 << 15) & mask;
        L6 = (w5 >> 14 | w6 << 18) & mask;
        L7 = (w6 >> 11 | w7 << 21) & mask;
        L8 = w7 >> 8;
    }
}
