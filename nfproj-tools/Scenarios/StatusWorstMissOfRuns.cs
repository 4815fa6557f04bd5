namespace NFProjTools.Scenarios;

/// <summary>Of twenty thousand indices that a base of runs does not list, the one whose lookup takes longest.</summary>
public sealed class StatusWorstMissOfRuns() : StatusLookup(ListShape.Runs)
{
    public override string Name => "status-worst-run-miss";

    protected override bool Asks(bool isListed) => !isListed;

    protected override IEnumerable<int> Choose(IEnumerable<int> candidates, Func<int, long> cost) =>
        [candidates.Take(20_000).MaxBy(cost)];
}
