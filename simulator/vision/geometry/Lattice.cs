using System.Numerics;
using ELicense.Simulator.Vision.Finders;
using ELicense.Simulator.Vision.Format;
using ELicense.Simulator.Vision.Overlay;
using ELicense.Simulator.Vision.Threshold;

namespace ELicense.Simulator.Vision.Geometry;

/// <summary>
/// Where the modules of a symbol lie in the picture. The alignment patterns form a grid; each is searched where its neighbours
/// let expect it, and between four of them the symbol is taken as plane. A symbol without a grid is taken as one plane.
/// </summary>
internal sealed class Lattice
{
    public const int MaxNodes = 7;

    private readonly PerspectiveFit _fit = new();
    private readonly Vector2[] _nodes = new Vector2[MaxNodes * MaxNodes];
    private readonly bool[] _found = new bool[MaxNodes * MaxNodes];
    private readonly float[] _lines = new float[MaxNodes];
    private Perspective _whole;
    private float _side;

    /// <summary>Nodes in a row; the grid has Nodes - 1 cells a side.</summary>
    public int Nodes { get; private set; }

    /// <summary>Cells in a row and in a column; 1 for a symbol that is taken as one plane.</summary>
    public int Cells => Math.Max(1, Nodes - 1);

    /// <summary>Alignment patterns that were found and those that the version has.</summary>
    public int Found { get; private set; }

    public int Expected { get; private set; }

    /// <summary>A node of the grid, row by row.</summary>
    public LatticeNode Node(int index) => new(_nodes[index], _found[index]);

    /// <summary>
    /// Lays the lattice over a symbol of a version. False when the three finders cannot belong to such a symbol.
    /// </summary>
    public bool TryFit(GreyPlane plane, in FinderTriple triple, int version)
    {
        _side = SymbolVersion.Dimension(version);
        Found = Expected = Nodes = 0;
        if (!FitFinders(triple, Vector2.Zero, false))
        {
            return false;
        }

        if (version == 1)
        {
            return true;
        }

        if (version < VersionBits.First)
        {
            return FitOneAlignment(plane, triple);
        }

        FindNodes(plane, triple, version);
        return true;
    }

    /// <summary>Cell (column, row) of the grid: the modules it covers and the map from modules to the picture.</summary>
    public Perspective Cell(int column, int row, out int left, out int top, out int right, out int bottom)
    {
        int last = Nodes - 2;
        if (Nodes == 0)
        {
            (left, top, right, bottom) = (0, 0, (int)_side, (int)_side);
            return _whole;
        }
        // The outermost cells reach to the symbol's edge.
        (left, right) = (column == 0 ? 0 : (int)_lines[column], column == last ? (int)_side : (int)_lines[column + 1]);
        (top, bottom) = (row == 0 ? 0 : (int)_lines[row], row == last ? (int)_side : (int)_lines[row + 1]);
        var modules = Quad.Rectangle(_lines[column], _lines[row], _lines[column + 1], _lines[row + 1]);
        int node = row * Nodes + column;
        Quad places = new(_nodes[node], _nodes[node + 1], _nodes[node + Nodes + 1], _nodes[node + Nodes]);
        return Perspective.Between(modules, places);
    }

    /// <summary>The corners of the symbol in the picture.</summary>
    public Quad Outline() => new(_whole.Map(0, 0), _whole.Map(_side, 0), _whole.Map(_side, _side), _whole.Map(0, _side));

    private bool FitFinders(in FinderTriple triple, Vector2 alignment, bool hasAlignment)
    {
        float reach = _side / 2;
        float size = triple.TopLeft.ModuleSize * reach;
        _fit.Begin(new Vector2(reach, reach), reach, (triple.TopRight.Centre + triple.BottomLeft.Centre) / 2, size);
        AddFinder(triple.TopLeft, new Vector2(3.5f, 3.5f));
        AddFinder(triple.TopRight, new Vector2(_side - 3.5f, 3.5f));
        AddFinder(triple.BottomLeft, new Vector2(3.5f, _side - 3.5f));
        if (hasAlignment)
        {
            _fit.Add(new Vector2(_side - 6.5f, _side - 6.5f), alignment, 12);
        }

        return _fit.TrySolve(out _whole) && _whole.IsProperOver(_side);
    }

    /// <summary>The centre is the surest point of a pattern, its corners tell size and direction.</summary>
    private void AddFinder(in FinderPattern finder, Vector2 modules)
    {
        const float Corner = 3;
        _fit.Add(modules, finder.Centre, 8);
        for (int i = 0; i < 4; i++)
        {
            float x = (i & 1) == 0 ? -Corner : Corner, y = (i & 2) == 0 ? -Corner : Corner;
            _fit.Add(modules + new Vector2(x, y), finder.At(x, y), 1);
        }
    }

    private bool FitOneAlignment(GreyPlane plane, in FinderTriple triple)
    {
        Expected = 1;
        var place = new Vector2(_side - 6.5f, _side - 6.5f);
        var expected = _whole.Map(place);
        if (!Search(plane, place, expected, 1, out var centre) && !Search(plane, place, expected, 4, out centre))
        {
            return true;
        }

        Found = 1;
        var before = _whole;
        if (!FitFinders(triple, centre, true))
        {
            _whole = before;
        }

        return true;
    }

    private bool Search(GreyPlane plane, Vector2 modules, Vector2 expected, int reach, out Vector2 centre)
    {
        var here = _whole.Map(modules);
        var right = _whole.Map(modules + Vector2.UnitX) - here;
        var down = _whole.Map(modules + Vector2.UnitY) - here;
        return AlignmentSearch.TryFind(plane, expected, right, down, reach, out centre);
    }

    private void FindNodes(GreyPlane plane, in FinderTriple triple, int version)
    {
        var lines = SymbolVersion.Alignment(version);
        Nodes = lines.Length;
        Expected = Nodes * Nodes - 3;
        for (int i = 0; i < Nodes; i++)
        {
            _lines[i] = lines[i] + 0.5f;
        }

        Array.Clear(_found);
        int last = Nodes - 1;
        SetNode(0, 0, triple.TopLeft.At(3, 3));
        SetNode(last, 0, triple.TopRight.At(-3, 3));
        SetNode(0, last, triple.BottomLeft.At(3, -3));
        for (int sum = 1; sum <= 2 * last; sum++)
        {
            for (int column = Math.Max(0, sum - last); column <= Math.Min(sum, last); column++)
            {
                if (!_found[(sum - column) * Nodes + column])
                {
                    FindNode(plane, column, sum - column);
                }
            }
        }
    }

    private void SetNode(int column, int row, Vector2 place)
    {
        _nodes[row * Nodes + column] = place;
        _found[row * Nodes + column] = true;
    }

    private void FindNode(GreyPlane plane, int column, int row)
    {
        var modules = new Vector2(_lines[column], _lines[row]);
        var expected = _whole.Map(modules) + ExpectedDrift(column, row);
        _nodes[row * Nodes + column] = expected;
        if (!Search(plane, modules, expected, 1, out var centre) && !Search(plane, modules, expected, 3, out centre))
        {
            return;
        }

        SetNode(column, row, centre);
        Found++;
    }

    /// <summary>
    /// How far a node lies from where the finders alone put it: continued from the neighbours that are settled, or between them
    /// and the finder at the end of the first row or column.
    /// </summary>
    private Vector2 ExpectedDrift(int column, int row)
    {
        if (row == 0)
        {
            return Vector2.Lerp(Drift(column - 1, 0), Drift(Nodes - 1, 0), 1f / (Nodes - column));
        }

        if (column == 0)
        {
            return Vector2.Lerp(Drift(0, row - 1), Drift(0, Nodes - 1), 1f / (Nodes - row));
        }

        return Drift(column - 1, row) + Drift(column, row - 1) - Drift(column - 1, row - 1);
    }

    private Vector2 Drift(int column, int row) => _nodes[row * Nodes + column] - _whole.Map(_lines[column], _lines[row]);
}
