namespace ELicense.Simulator.Vision.Format;

/// <summary>The eight data masks (ISO/IEC 18004, 7.8.2). All repeat every 12 rows and columns.</summary>
internal static class DataMask
{
    public const int Period = 12;

    private static readonly byte[][] Masks = MakeMasks();

    /// <summary>Period rows of Period bytes, 1 where the mask inverts the module.</summary>
    public static ReadOnlySpan<byte> Pattern(int mask) => Masks[mask];

    private static byte[][] MakeMasks()
    {
        var masks = new byte[8][];
        for (int mask = 0; mask < masks.Length; mask++)
        {
            masks[mask] = new byte[Period * Period];
            for (int i = 0; i < masks[mask].Length; i++)
            {
                masks[mask][i] = Inverts(mask, i / Period, i % Period) ? (byte)1 : (byte)0;
            }
        }
        return masks;
    }

    private static bool Inverts(int mask, int row, int column) => mask switch
    {
        0 => (row + column) % 2 == 0,
        1 => row % 2 == 0,
        2 => column % 3 == 0,
        3 => (row + column) % 3 == 0,
        4 => (row / 2 + column / 3) % 2 == 0,
        5 => row * column % 2 + row * column % 3 == 0,
        6 => (row * column % 2 + row * column % 3) % 2 == 0,
        _ => ((row + column) % 2 + row * column % 3) % 2 == 0,
    };
}
