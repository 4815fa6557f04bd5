namespace ELicense.Simulator.Authority.Publishing;

/// <summary>
/// A row of the verdict table for a letter of online answers, in place of that of its state: docs/verdicts.md, "Letters".
/// </summary>
public sealed record LetterRow(int Kind, char Letter, int Verdict, int Reason);
