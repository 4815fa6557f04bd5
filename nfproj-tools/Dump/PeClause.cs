using NFProjTools.Pe;

namespace NFProjTools.Dump;

/// <summary>One exception clause; what is caught, or the filter's offset, as text.</summary>
internal readonly record struct PeClause(
    ClauseMode Mode, string Caught, int TryStart, int TryEnd, int HandlerStart, int HandlerEnd);
