namespace NFProjTools.Testing;

/// <summary>How one test, or one row of it, ended; the message says why it did not pass.</summary>
internal sealed record TestResult(string Name, TestOutcome Outcome, string Message);
