using ELicense.Simulator.Vision.Finders;
using ELicense.Simulator.Vision.Geometry;
using ELicense.Simulator.Vision.Sampling;

namespace ELicense.Simulator.Vision.Overlay;

/// <summary>
/// One pass over a frame. Scale is how many frame pixels a pixel of the pass is; Radius the smoothing of levels in blocks. All
/// places are in the frame's own pixels.
/// </summary>
public sealed class PassExplanation(int scale, bool isInverted, int radius)
{
    private readonly List<Quad> _finders = [];
    private readonly List<SymbolExplanation> _symbols = [];

    public int Scale { get; } = scale;

    public bool IsInverted { get; } = isInverted;

    public int Radius { get; } = radius;

    public ReadOutcome Outcome { get; private set; }

    /// <summary>The outer edges of the finder patterns.</summary>
    public IReadOnlyList<Quad> Finders => _finders;

    /// <summary>The symbols that were tried, in that order.</summary>
    public IReadOnlyList<SymbolExplanation> Symbols => _symbols;

    public SymbolExplanation? Furthest => _symbols.MaxBy(symbol => symbol.Outcome);

    internal void Reached(ReadOutcome outcome) => Outcome = outcome > Outcome ? outcome : Outcome;

    internal void Saw(ReadOnlySpan<FinderPattern> finders)
    {
        foreach (ref readonly var finder in finders)
        {
            const float Edge = 3.5f;
            Quad outline = new(finder.At(-Edge, -Edge), finder.At(Edge, -Edge), finder.At(Edge, Edge), finder.At(-Edge, Edge));
            _finders.Add(outline * Scale);
        }
    }

    internal void Tried(int version, Lattice lattice, ModuleGrid grid, ReadOutcome outcome, int failedBlocks, int blocks)
    {
        Reached(outcome);
        _symbols.Add(SymbolExplanation.Of(version, lattice, grid, Scale) with
        {
            Outcome = outcome,
            FailedBlocks = failedBlocks,
            Blocks = blocks,
        });
    }
}
