namespace NFProjTools.Scenarios;

public sealed class StatusHit : StatusLookup
{
    public override string Name => "status-hit";

    protected override int Expected => 5;

    protected override int IndexFrom(int index) => (index + 99) / 100 * 100;
}
