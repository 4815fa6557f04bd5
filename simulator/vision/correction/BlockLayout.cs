using ELicense.Simulator.Vision.Format;

namespace ELicense.Simulator.Vision.Correction;

/// <summary>How a symbol's codewords are divided into Reed-Solomon blocks (ISO/IEC 18004, table 9).</summary>
internal readonly record struct BlockLayout(int Blocks, int ParityPerBlock, int Codewords, int MaxErrors)
{
    private static readonly byte[][] Parity =
    [
        [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
            28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
        [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
            26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28],
        [13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30,
            28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
        [17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28,
            30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
    ];

    private static readonly byte[][] Counts =
    [
        [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8,
            8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25],
        [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16,
            17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49],
        [1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20,
            23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68],
        [1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25,
            25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81],
    ];

    public int DataCodewords => Codewords - Blocks * ParityPerBlock;

    /// <summary>Data codewords of a short block; the last LongBlocks blocks have one more.</summary>
    public int ShortData => DataCodewords / Blocks;

    public int LongBlocks => DataCodewords % Blocks;

    public static BlockLayout For(int version, ErrorCorrectionLevel level)
    {
        int row = (int)level - 1;
        int parity = Parity[row][version - 1];
        return new(Counts[row][version - 1], parity, SymbolVersion.Codewords(version), (parity - Reserved(version, level)) / 2);
    }

    /// <summary>
    /// The standard's p: parity codewords of the smallest symbols that detect misreading and may not be spent on correction.
    /// </summary>
    private static int Reserved(int version, ErrorCorrectionLevel level) => (version, level) switch
    {
        (1, ErrorCorrectionLevel.L) => 3,
        (1, ErrorCorrectionLevel.M) => 2,
        (1, _) => 1,
        (2, ErrorCorrectionLevel.L) => 2,
        (3, ErrorCorrectionLevel.L) => 1,
        _ => 0,
    };
}
