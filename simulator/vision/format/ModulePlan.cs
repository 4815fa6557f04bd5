namespace ELicense.Simulator.Vision.Format;

/// <summary>
/// Which modules of a version carry codewords, in the order of placement (ISO/IEC 18004, 7.7.3). Plans are made once and kept.
/// </summary>
internal sealed class ModulePlan
{
    private static readonly ModulePlan?[] Plans = new ModulePlan?[SymbolVersion.Max + 1];

    private readonly bool[] _function;

    private ModulePlan(int version)
    {
        Version = version;
        Dimension = SymbolVersion.Dimension(version);
        _function = new bool[Dimension * Dimension];
        MarkFunctionPatterns();
        DataModules = new ushort[SymbolVersion.DataModules(version)];
        PlaceDataModules();
    }

    public int Version { get; }

    public int Dimension { get; }

    /// <summary>Row times dimension plus column of every data module, the first bit first.</summary>
    public ushort[] DataModules { get; }

    public static ModulePlan For(int version) => Plans[version] ??= new ModulePlan(version);

    public bool IsFunction(int x, int y) => _function[y * Dimension + x];

    private void MarkFunctionPatterns()
    {
        Mark(0, 0, 9, 9);
        Mark(Dimension - 8, 0, 8, 9);
        Mark(0, Dimension - 8, 9, 8);
        Mark(6, 0, 1, Dimension);
        Mark(0, 6, Dimension, 1);
        MarkAlignmentPatterns();
        if (Version < VersionBits.First)
        {
            return;
        }

        Mark(Dimension - 11, 0, 3, 6);
        Mark(0, Dimension - 11, 6, 3);
    }

    private void MarkAlignmentPatterns()
    {
        var positions = SymbolVersion.Alignment(Version);
        int last = positions.Length - 1;
        for (int i = 0; i <= last; i++)
        {
            for (int j = 0; j <= last; j++)
            {
                bool isFinder = (i == 0 && (j == 0 || j == last)) || (i == last && j == 0);
                if (!isFinder)
                {
                    Mark(positions[i] - 2, positions[j] - 2, 5, 5);
                }
            }
        }
    }

    private void Mark(int left, int top, int width, int height)
    {
        for (int y = top; y < top + height; y++)
        {
            _function.AsSpan(y * Dimension + left, width).Fill(true);
        }
    }

    private void PlaceDataModules()
    {
        int count = 0;
        bool upward = true;
        for (int right = Dimension - 1; right > 0; right -= 2, upward = !upward)
        {
            if (right == 6)
            {
                right--;
            }

            for (int i = 0; i < Dimension; i++)
            {
                int row = (upward ? Dimension - 1 - i : i) * Dimension;
                for (int module = row + right; module >= row + right - 1; module--)
                {
                    if (!_function[module])
                    {
                        DataModules[count++] = (ushort)module;
                    }
                }
            }
        }
    }
}
