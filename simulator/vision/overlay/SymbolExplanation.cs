using System.Numerics;
using ELicense.Simulator.Vision.Geometry;
using ELicense.Simulator.Vision.Sampling;

namespace ELicense.Simulator.Vision.Overlay;

/// <summary>A symbol that was tried: where it was taken to lie, what was sampled there, and how far it came.</summary>
public sealed record SymbolExplanation
{
    public required int Version { get; init; }

    public required Quad Corners { get; init; }

    /// <summary>The grid of alignment patterns; empty where the version has none or one.</summary>
    public required IReadOnlyList<LatticeNode> Nodes { get; init; }

    /// <summary>Every module, row by row, with the point that was looked at.</summary>
    public required IReadOnlyList<SampledModule> Modules { get; init; }

    public ReadOutcome Outcome { get; init; }

    /// <summary>Of Blocks error correction blocks, those that could not be corrected; both 0 before that stage.</summary>
    public int FailedBlocks { get; init; }

    public int Blocks { get; init; }

    internal static SymbolExplanation Of(int version, Lattice lattice, ModuleGrid grid, int scale) => new()
    {
        Version = version,
        Corners = lattice.Outline() * scale,
        Nodes =
        [
            .. Enumerable.Range(0, lattice.Nodes * lattice.Nodes)
                .Select(lattice.Node)
                .Select(node => node with { Place = node.Place * scale }),
        ],
        Modules =
        [
            .. Places(lattice, grid.Dimension)
                .Select((place, module) => new SampledModule(place * scale, grid.Modules[module] != 0)),
        ],
    };

    /// <summary>The points that sampling visits, cell by cell, put in the order of modules.</summary>
    private static Vector2[] Places(Lattice lattice, int dimension)
    {
        var points = new Vector2[dimension * dimension];
        for (int cell = 0; cell < lattice.Cells * lattice.Cells; cell++)
        {
            (int row, int column) = Math.DivRem(cell, lattice.Cells);
            var map = lattice.Cell(column, row, out int left, out int top, out int right, out int bottom);
            for (int i = 0; i < (right - left) * (bottom - top); i++)
            {
                int x = left + i % (right - left), y = top + i / (right - left);
                points[y * dimension + x] = map.Map(x + 0.5f, y + 0.5f);
            }
        }

        return points;
    }
}
