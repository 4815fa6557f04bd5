namespace NFProjTools.Scenarios;

public sealed class DynamicPresentation : Scan
{
    public override string Name => "dynamic-presentation";

    protected override string Text(int index) => Province.DynamicCode(index);
}
