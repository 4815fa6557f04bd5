namespace NFProjTools.Checking;

/// <summary>What the checker says of one assembly; the fill is empty where there could be no .pe file.</summary>
internal sealed record CheckResult(string Name, IReadOnlyList<Finding> Findings, IReadOnlyList<TableFill> Fill);
