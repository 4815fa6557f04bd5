namespace ELicense.Simulator.Authority.Publishing;

/// <summary>A row that replaces one of the terminals' built-in verdict table: docs/verdicts.md has the numbers.</summary>
public sealed record VerdictRow(int Kind, int State, int Verdict, int Reason);
