namespace ELicense.Simulator.Vision.Format;

/// <summary>From the modules of a symbol to its format and its codewords as they stand in the picture.</summary>
internal sealed class SymbolReader
{
    private readonly byte[] _codewords = new byte[SymbolVersion.MaxCodewords];

    /// <summary>The codewords that Read filled in, still interleaved.</summary>
    public ReadOnlySpan<byte> Codewords(int version) => _codewords.AsSpan(0, SymbolVersion.Codewords(version));

    /// <summary>Reads both copies of the format information; modules are 1 where dark, row by row.</summary>
    public static bool TryReadFormat(ReadOnlySpan<byte> modules, int dimension, out SymbolFormat format)
    {
        int copy1 = 0, copy2 = 0;
        for (int bit = 14; bit >= 0; bit--)
        {
            copy1 = copy1 << 1 | modules[FirstCopy(bit, dimension)];
            copy2 = copy2 << 1 | modules[SecondCopy(bit, dimension)];
        }
        return FormatBits.TryDecode(copy1, copy2, out format);
    }

    /// <summary>Takes the data modules in placement order and removes the mask.</summary>
    public void Read(ReadOnlySpan<byte> modules, ModulePlan plan, int mask)
    {
        var order = plan.DataModules;
        var pattern = DataMask.Pattern(mask);
        int count = SymbolVersion.Codewords(plan.Version);
        for (int i = 0, at = 0; i < count; i++)
        {
            int codeword = 0;
            for (int bit = 0; bit < 8; bit++)
            {
                int module = order[at++];
                (int row, int column) = Math.DivRem(module, plan.Dimension);
                int inverts = pattern[row % DataMask.Period * DataMask.Period + column % DataMask.Period];
                codeword = codeword << 1 | (modules[module] ^ inverts);
            }
            _codewords[i] = (byte)codeword;
        }
    }

    /// <summary>
    /// Beside the upper left finder: bits 0 to 7 down column 8, 8 to 14 leftwards along row 8, without row and column 6.
    /// </summary>
    private static int FirstCopy(int bit, int dimension) => bit switch
    {
        < 6 => bit * dimension + 8,
        6 => 7 * dimension + 8,
        7 => 8 * dimension + 8,
        8 => 8 * dimension + 7,
        _ => 8 * dimension + 14 - bit,
    };

    /// <summary>Bits 0 to 7 leftwards from the right edge of row 8, 8 to 14 down column 8 to the bottom edge.</summary>
    private static int SecondCopy(int bit, int dimension) =>
        bit < 8 ? 8 * dimension + dimension - 1 - bit : (dimension - 15 + bit) * dimension + 8;
}
