namespace ELicense.Simulator.Vision.Correction;

/// <summary>GF(256) with the polynomial x^8 + x^4 + x^3 + x^2 + 1 and the generator 2 (ISO/IEC 18004, 7.5.2).</summary>
internal static class GaloisField
{
    /// <summary>The order of the multiplicative group.</summary>
    public const int Order = 255;

    /// <summary>Powers of 2, twice over, so that a sum of two logarithms needs no reduction.</summary>
    public static readonly byte[] Exp = MakeExp();

    /// <summary>Logarithms of 1 to 255; the entry of 0 has no meaning.</summary>
    public static readonly byte[] Log = MakeLog();

    public static byte Multiply(byte a, byte b) => a == 0 || b == 0 ? (byte)0 : Exp[Log[a] + Log[b]];

    /// <summary>a / b; b is not zero.</summary>
    public static byte Divide(byte a, byte b) => a == 0 ? (byte)0 : Exp[Log[a] + Order - Log[b]];

    private static byte[] MakeExp()
    {
        var exp = new byte[2 * Order];
        for (int i = 0, value = 1; i < Order; i++)
        {
            exp[i] = exp[i + Order] = (byte)value;
            value <<= 1;
            if (value > 255)
            {
                value ^= 0x11D;
            }
        }
        return exp;
    }

    private static byte[] MakeLog()
    {
        var log = new byte[256];
        for (int i = 0; i < Order; i++)
        {
            log[Exp[i]] = (byte)i;
        }

        return log;
    }
}
