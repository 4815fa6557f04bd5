using System;

namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// The width-w non-adjacent form of a number of 256 bits: digits 0 or odd, below 2^(w-1), at most one in w not 0.
/// </summary>
internal sealed class NonAdjacentForm
{
    /// <summary>Digits of a 256-bit number; the last takes the carry.</summary>
    internal const int Length = 257;

    private readonly int _width;
    private readonly sbyte[] _digits = new sbyte[Length];
    private readonly byte[] _bytes = new byte[33];

    /// <param name="width">2 to 8.</param>
    internal NonAdjacentForm(int width)
    {
        _width = width;
    }

    /// <summary>The digits, the one of 2^0 first.</summary>
    internal sbyte[] Digits
    {
        get { return _digits; }
    }

    /// <summary>Recodes a number within 0 to 2^256 - 1.</summary>
    internal void Recode(FieldElement scalar)
    {
        int carry = 0, i = 0;
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
            carry = window >> (_width - 1);
            _digits[i] = (sbyte)(window - (carry << _width));
            i += _width;
        }
    }

    // The bits from i on, as many as the width.
    private int Bits(int i)
    {
        int at = 32 - (i >> 3);
        int pair = at > 0 ? _bytes[at - 1] << 8 | _bytes[at] : _bytes[at];
        return pair >> (i & 7) & ((1 << _width) - 1);
    }
}
