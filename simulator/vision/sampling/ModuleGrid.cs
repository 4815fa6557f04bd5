using ELicense.Simulator.Vision.Format;

namespace ELicense.Simulator.Vision.Sampling;

/// <summary>
/// The modules of a symbol, row by row: how much darker than its surroundings each is, and 1 where that makes it dark.
/// </summary>
internal sealed class ModuleGrid
{
    /// <summary>
    /// The part of a module's own weight that each of its neighbours has at its centre, when blur and the size of a pixel
    /// together spread light by half a module (standard deviation): the normal distribution's mass from 0.5 to 1.5 over that from
    /// -0.5 to 0.5.
    /// </summary>
    private const float Leak = 0.23f;

    private readonly float[] _darkness = new float[SymbolVersion.MaxDimension * SymbolVersion.MaxDimension];
    private readonly byte[] _modules = new byte[SymbolVersion.MaxDimension * SymbolVersion.MaxDimension];

    public int Dimension { get; private set; }

    /// <summary>Level minus grey value at every module's centre.</summary>
    public Span<float> Darkness => _darkness.AsSpan(0, Dimension * Dimension);

    public Span<byte> Modules => _modules.AsSpan(0, Dimension * Dimension);

    public void Begin(int dimension) => Dimension = dimension;

    /// <summary>Dark is what is darker than its level.</summary>
    public void Decide()
    {
        var darkness = Darkness;
        var modules = Modules;
        for (int i = 0; i < modules.Length; i++)
        {
            modules[i] = darkness[i] > 0 ? (byte)1 : (byte)0;
        }
    }

    /// <summary>
    /// Decides once more, with what blur has carried over from the four neighbours taken off first. Modules outside count as
    /// neutral.
    /// </summary>
    public void DecideSharpened()
    {
        var darkness = Darkness;
        var modules = Modules;
        int last = Dimension - 1;
        for (int y = 0, i = 0; y <= last; y++)
        {
            for (int x = 0; x <= last; x++, i++)
            {
                float around = (x > 0 ? darkness[i - 1] : 0) + (x < last ? darkness[i + 1] : 0)
                    + (y > 0 ? darkness[i - Dimension] : 0) + (y < last ? darkness[i + Dimension] : 0);
                modules[i] = darkness[i] > Leak * around ? (byte)1 : (byte)0;
            }
        }
    }

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
