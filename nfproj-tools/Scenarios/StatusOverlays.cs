namespace NFProjTools.Scenarios;

/// <summary>Indices at random, a month after the base: five deltas are asked before it.</summary>
public sealed class StatusOverlays() : StatusLookup(ListShape.Overlays)
{
    public override string Name => "status-overlays";

    protected override bool Asks(bool isListed) => true;
}
