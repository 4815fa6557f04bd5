namespace NFProjTools.Scenarios;

public sealed class StatusMiss : StatusLookup
{
    public override string Name => "status-miss";

    protected override int Expected => 0;

    protected override int IndexFrom(int index) => index % 100 == 0 ? index + 1 : index;
}
