namespace ELicense.Simulator.Vision.Format;

/// <summary>The figures of a QR Code version, 1 to 40 (ISO/IEC 18004, tables 1, 9 and E.1).</summary>
internal static class SymbolVersion
{
    public const int Max = 40;
    public const int MaxDimension = 177;
    public const int MaxCodewords = 3706;

    private static readonly byte[][] AlignmentPositions = MakeAlignmentPositions();

    public static int Dimension(int version) => 17 + 4 * version;

    /// <summary>The version with this many modules a side; 0 when there is none.</summary>
    public static int OfDimension(int dimension) =>
        dimension is >= 21 and <= MaxDimension && dimension % 4 == 1 ? (dimension - 17) / 4 : 0;

    /// <summary>The rows and columns of the alignment patterns' centres; empty for version 1.</summary>
    public static ReadOnlySpan<byte> Alignment(int version) => AlignmentPositions[version];

    /// <summary>Modules that carry codewords, remainder bits included.</summary>
    public static int DataModules(int version)
    {
        int modules = (16 * version + 128) * version + 64;
        if (version >= 2)
        {
            int patterns = version / 7 + 2;
            modules -= (25 * patterns - 10) * patterns - 55;
        }
        return version >= 7 ? modules - 36 : modules;
    }

    public static int Codewords(int version) => DataModules(version) / 8;

    private static byte[][] MakeAlignmentPositions()
    {
        var positions = new byte[Max + 1][];
        positions[0] = positions[1] = [];
        for (int version = 2; version <= Max; version++)
        {
            int count = version / 7 + 2;
            // Equal even steps from the far end, the shorter rest beside row 6; version 32 departs from the rule.
            int pairs = 2 * (count - 1);
            int step = version == 32 ? 26 : (Dimension(version) - 13 + pairs - 1) / pairs * 2;
            var row = new byte[count];
            row[0] = 6;
            for (int i = count - 1, at = Dimension(version) - 7; i >= 1; i--, at -= step)
            {
                row[i] = (byte)at;
            }

            positions[version] = row;
        }
        return positions;
    }
}
