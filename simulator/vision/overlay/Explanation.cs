using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Simulator.Vision.Overlay;

/// <summary>What every stage found in one frame, pass by pass: a copy that stays valid, for a drawing, a page or a log.</summary>
public sealed class Explanation
{
    private readonly List<PassExplanation> _passes = [];

    internal Explanation(GreyFrame frame) => Frame = frame;

    public GreyFrame Frame { get; }

    /// <summary>The passes in the order in which they were made; the last is the one that read, if any did.</summary>
    public IReadOnlyList<PassExplanation> Passes => _passes;

    public ReadOutcome Outcome { get; private set; }

    /// <summary>The reader's one line about the frame.</summary>
    public string Summary { get; private set; } = "";

    public IReadOnlyList<ReadCode> Codes { get; private set; } = [];

    /// <summary>The pass that came furthest, the earliest of several.</summary>
    public PassExplanation? Furthest => _passes.MaxBy(pass => pass.Outcome);

    internal PassExplanation Begin(int scale, bool isInverted, int radius)
    {
        var pass = new PassExplanation(scale, isInverted, radius);
        _passes.Add(pass);
        return pass;
    }

    internal void End(CodeReadResult result) =>
        (Outcome, Summary, Codes) = (result.Outcome, result.Describe(), result.Codes.ToArray());
}
