using ELicense.Simulator.Vision.Finders;

namespace ELicense.Simulator.Vision.Geometry;

/// <summary>
/// Three finder patterns that stand as the corners of a symbol, with axes turned to the symbol's right and down. Modules is the
/// estimated distance of neighbouring centres; Misfit is 0 for a perfect square seen squarely.
/// </summary>
internal readonly record struct FinderTriple(
    FinderPattern TopLeft, FinderPattern TopRight, FinderPattern BottomLeft, float Modules, float Misfit)
{
    /// <summary>The estimated modules of a side, before it is brought to a version's.</summary>
    public float Dimension => Modules + 7;
}
