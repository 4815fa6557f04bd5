namespace NFProjTools.Scenarios;

/// <summary>Indices that the base lists.</summary>
public sealed class StatusHit() : StatusLookup(ListShape.Random)
{
    public override string Name => "status-hit";

    protected override bool Asks(bool isListed) => isListed;
}
