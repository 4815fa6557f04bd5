using ELicense.Simulator.Vision.Format;

namespace ELicense.Simulator.Vision.Sampling;

/// <summary>The modules of a symbol, row by row: how much darker than its surroundings each is, and 1 where that makes it dark.</summary>
internal sealed class ModuleGrid
{
    private readonly float[] _darkness = new float[SymbolVersion.MaxDimension * SymbolVersion.MaxDimension];
    private readonly byte[] _modules = new byte[SymbolVersion.MaxDimension * SymbolVersion.MaxDimension];

    public int Dimension { get; private set; }

    /// <summary>Level minus grey value at every module's centre.</summary>
    public Span<float> Darkness => _darkness.AsSpan(0, Dimension * Dimension);

    public Span<byte> Modules => _modules.AsSpan(0, Dimension * Dimension);

    public void Begin(int dimension) => Dimension = dimension;

    /// <summary>Exchanges rows and columns, which undoes mirroring.</summary>
    public void Transpose()
    {
        for (int y = 1; y < Dimension; y++)
        {
            for (int x = 0; x < y; x++)
            {
                int a = y * Dimension + x, b = x * Dimension + y;
                (_modules[a], _modules[b]) = (_modules[b], _modules[a]);
            }
        }
    }
}
