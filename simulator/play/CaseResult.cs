namespace ELicense.Simulator.Play;

/// <summary>How a case went.</summary>
/// <param name="Case">The case.</param>
/// <param name="BoardTime">How long it took the terminal.</param>
/// <param name="Failure">What went otherwise than the script says, with the line; null when nothing did.</param>
/// <param name="IsPlayed">False when an earlier case failed, so that this one had nothing to go on from.</param>
internal sealed record CaseResult(ScriptCase Case, TimeSpan BoardTime, string? Failure, bool IsPlayed)
{
    public bool IsPassed => IsPlayed && Failure is null;
}
