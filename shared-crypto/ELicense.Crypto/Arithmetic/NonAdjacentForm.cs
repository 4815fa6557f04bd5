using System;

namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// The width-5 non-adjacent form of a number of 256 bits: digits 0 or odd, within -15 to 15, at most one in five not 0.
/// </summary>
internal sealed class NonAdjacentForm
{
    internal const int Width = 5;

    internal const int Length = 257;

    private readonly sbyte[] _digits = new sbyte[Length];
    private readonly byte[] _bytes;

    /// <param name="bytes">Lends 33 bytes while a number is recoded.</param>
    internal NonAdjacentForm(byte[] bytes)
    {
        _bytes = bytes;
    }

    /// <summary>The digits, the one of 2^0 first; all of <see cref="Top"/> and beyond are 0.</summary>
    internal sbyte[] Digits
    {
        get { return _digits; }
    }

    /// <summary>Where the digits end.</summary>
    internal int Top { get; private set; }

    /// <summary>Recodes a number within 0 to 2^256 - 1.</summary>
    internal void Recode(FieldElement scalar)
    {
        int carry = 0, i = 0, top = 0;
        _bytes[0] = 0;
        scalar.Write(_bytes, 1); // the zero byte before it lets the window run over the end
        Array.Clear(_digits, 0, Length);
        while (i < Length)
        {
            int window = Bits(i);
            if ((window & 1) == carry)
            {
                i++;
                continue;
            }
            window += carry;
            carry = window >> (Width - 1);
            _digits[i] = (sbyte)(window - (carry << Width));
            top = i + 1;
            i += Width;
        }
        Top = top;
    }

    // The bits from i on, as many as the width.
    private int Bits(int i)
    {
        int at = 32 - (i >> 3);
        int pair = at > 0 ? _bytes[at - 1] << 8 | _bytes[at] : _bytes[at];
        return pair >> (i & 7) & ((1 << Width) - 1);
    }
}
