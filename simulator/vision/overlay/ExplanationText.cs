using System.Globalization;

namespace ELicense.Simulator.Vision.Overlay;

/// <summary>An explanation as lines: one a pass, one a symbol that was tried in it.</summary>
internal static class ExplanationText
{
    public static IEnumerable<string> Lines(Explanation explanation)
    {
        yield return $"{explanation.Frame.Width} x {explanation.Frame.Height}: {explanation.Summary}";
        foreach (PassExplanation pass in explanation.Passes)
        {
            string kind = (pass.Scale > 1 ? " at 1/" + pass.Scale : "") + (pass.IsInverted ? " inverted" : "");
            string levels = $"levels over {2 * pass.Radius + 1} blocks";
            yield return $"  pass{kind}, {levels}: {pass.Finders.Count} finder patterns, {pass.Outcome}";
            foreach (SymbolExplanation symbol in pass.Symbols)
            {
                yield return "    " + Describe(symbol);
            }
        }
    }

    private static string Describe(SymbolExplanation symbol)
    {
        int found = symbol.Nodes.Count(node => node.IsFound);
        string lattice = symbol.Nodes.Count == 0 ? "" : $", {found} of {symbol.Nodes.Count} lattice nodes";
        string blocks = symbol.Blocks == 0 ? "" : $", {symbol.FailedBlocks} of {symbol.Blocks} blocks not corrected";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"version {symbol.Version} at ({symbol.Corners.A.X:F0}, {symbol.Corners.A.Y:F0}){lattice}{blocks}: {symbol.Outcome}");
    }
}
