namespace NFProjTools.Scenarios;

/// <summary>Indices that the base lists.</summary>
public sealed class StatusHit() : StatusLookup(hasDeltas: false)
{
    public override string Name => "status-hit";

    protected override bool Asks(bool isListed) => isListed;
}
