using static ELicense.Simulator.Vision.Correction.GaloisField;

namespace ELicense.Simulator.Vision.Correction;

/// <summary>
/// Corrects one Reed-Solomon block in place: syndromes, Berlekamp-Massey, Chien search, Forney, and the syndromes once more.
/// </summary>
internal sealed class ReedSolomon
{
    private const int MaxParity = 30;

    private readonly byte[] _syndromes = new byte[MaxParity];
    private byte[] _locator = new byte[MaxParity + 2];
    private byte[] _previous = new byte[MaxParity + 2];
    private byte[] _next = new byte[MaxParity + 2];
    private readonly byte[] _evaluator = new byte[MaxParity];
    private readonly int[] _roots = new int[MaxParity];

    /// <summary>
    /// The number of codewords corrected, or -1 when more than maxErrors are wrong; the block is then as it was or meaningless.
    /// </summary>
    public int Correct(Span<byte> block, int parity, int maxErrors)
    {
        if (!HasErrors(block, parity))
        {
            return 0;
        }

        int errors = FindLocator(parity);
        if (errors > maxErrors || !FindRoots(block.Length, errors))
        {
            return -1;
        }

        FindEvaluator(parity, errors);
        for (int i = 0; i < errors; i++)
        {
            if (Magnitude(_roots[i], errors) is not (> 0 and var magnitude))
            {
                return -1;
            }

            block[block.Length - 1 - _roots[i]] ^= (byte)magnitude;
        }
        return HasErrors(block, parity) ? -1 : errors;
    }

    private bool HasErrors(ReadOnlySpan<byte> block, int parity)
    {
        byte any = 0;
        byte[] exp = Exp, log = Log;
        for (int i = 0; i < parity; i++)
        {
            int syndrome = 0;
            foreach (byte codeword in block)
            {
                syndrome = syndrome == 0 ? codeword : exp[log[syndrome] + i] ^ codeword;
            }

            _syndromes[i] = (byte)syndrome;
            any |= (byte)syndrome;
        }
        return any != 0;
    }

    /// <summary>Berlekamp-Massey; the degree of the locator is the number of errors.</summary>
    private int FindLocator(int parity)
    {
        Array.Clear(_locator);
        Array.Clear(_previous);
        _locator[0] = _previous[0] = 1;
        int errors = 0, shift = 1;
        byte lastDiscrepancy = 1;
        for (int n = 0; n < parity; n++, shift++)
        {
            byte discrepancy = _syndromes[n];
            for (int i = 1; i <= errors; i++)
            {
                discrepancy ^= Multiply(_locator[i], _syndromes[n - i]);
            }

            if (discrepancy == 0)
            {
                continue;
            }

            byte factor = Divide(discrepancy, lastDiscrepancy);
            for (int i = 0; i < _next.Length; i++)
            {
                _next[i] = (byte)(_locator[i] ^ (i >= shift ? Multiply(factor, _previous[i - shift]) : 0));
            }

            if (2 * errors <= n)
            {
                (_previous, _locator, _next) = (_locator, _next, _previous);
                (errors, lastDiscrepancy, shift) = (n + 1 - errors, discrepancy, 0);
            }
            else
            {
                (_locator, _next) = (_next, _locator);
            }
        }
        return errors;
    }

    /// <summary>Chien search over the positions that the block has; a true locator has all its roots there.</summary>
    private bool FindRoots(int length, int errors)
    {
        int found = 0;
        for (int position = 0; position < length && found < errors; position++)
        {
            byte value = 1;
            for (int i = 1; i <= errors; i++)
            {
                value ^= TimesPower(_locator[i], -position * i);
            }

            if (value == 0)
            {
                _roots[found++] = position;
            }
        }
        return found == errors;
    }

    private void FindEvaluator(int parity, int errors)
    {
        for (int i = 0; i < parity; i++)
        {
            byte sum = _syndromes[i];
            for (int j = 1; j <= Math.Min(i, errors); j++)
            {
                sum ^= Multiply(_locator[j], _syndromes[i - j]);
            }

            _evaluator[i] = sum;
        }
    }

    /// <summary>Forney's formula for generator roots that begin at 2^0; -1 when the derivative vanishes.</summary>
    private int Magnitude(int position, int errors)
    {
        byte numerator = 0, derivative = 0;
        for (int i = 0; i < errors; i++)
        {
            numerator ^= TimesPower(_evaluator[i], -position * i);
        }

        for (int i = 1; i <= errors; i += 2)
        {
            derivative ^= TimesPower(_locator[i], -position * (i - 1));
        }

        return derivative == 0 ? -1 : TimesPower(Divide(numerator, derivative), position);
    }

    /// <summary>a times 2 to the power; the power may be negative.</summary>
    private static byte TimesPower(byte a, int power)
    {
        int reduced = power % Order;
        return a == 0 ? (byte)0 : Exp[Log[a] + (reduced < 0 ? reduced + Order : reduced)];
    }
}
