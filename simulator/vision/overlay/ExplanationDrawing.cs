namespace ELicense.Simulator.Vision.Overlay;

/// <summary>
/// Draws the pass that came furthest: finder patterns, lattice, the points sampled, and the outline in its outcome's colour.
/// </summary>
internal static class ExplanationDrawing
{
    private const int MinWidth = 960;
    private const int MaxZoom = 6;

    private const int Green = 0x20D040, Red = 0xFF3030, Orange = 0xFFA000, Blue = 0x3070FF, Magenta = 0xFF30FF, Cyan = 0x00D0D0;

    public static byte[] ToPng(Explanation explanation)
    {
        var canvas = new RgbCanvas(explanation.Frame, Math.Clamp(MinWidth / explanation.Frame.Width, 1, MaxZoom));
        PassExplanation? pass = explanation.Furthest;
        foreach (var finder in pass?.Finders ?? [])
        {
            canvas.Outline(finder, Blue);
        }

        IEnumerable<SymbolExplanation> read = pass?.Symbols.Where(symbol => symbol.Outcome == ReadOutcome.Read) ?? [];
        foreach (SymbolExplanation symbol in read.DefaultIfEmpty(pass?.Furthest).OfType<SymbolExplanation>())
        {
            Draw(canvas, symbol);
        }

        return canvas.ToPng();
    }

    private static void Draw(RgbCanvas canvas, SymbolExplanation symbol)
    {
        foreach (SampledModule module in symbol.Modules)
        {
            canvas.Dot(module.Place, 0, module.IsDark ? Magenta : Cyan);
        }

        int side = (int)Math.Sqrt(symbol.Nodes.Count);
        for (int i = 0; i < symbol.Nodes.Count; i++)
        {
            if (i % side > 0)
            {
                canvas.Line(symbol.Nodes[i - 1].Place, symbol.Nodes[i].Place, Blue);
            }

            if (i >= side)
            {
                canvas.Line(symbol.Nodes[i - side].Place, symbol.Nodes[i].Place, Blue);
            }

            canvas.Dot(symbol.Nodes[i].Place, 3, symbol.Nodes[i].IsFound ? Green : Orange);
        }

        canvas.Outline(symbol.Corners, symbol.Outcome == ReadOutcome.Read ? Green : Red);
    }
}
