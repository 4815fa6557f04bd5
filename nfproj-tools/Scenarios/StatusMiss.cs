namespace NFProjTools.Scenarios;

/// <summary>Indices that the base does not list.</summary>
public sealed class StatusMiss() : StatusLookup(ListShape.Random)
{
    public override string Name => "status-miss";

    protected override bool Asks(bool isListed) => !isListed;
}
