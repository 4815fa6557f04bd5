namespace NFProjTools.Dump;

internal sealed record PeMethodBody(IReadOnlyList<PeInstruction> Instructions, IReadOnlyList<PeClause> Clauses);
