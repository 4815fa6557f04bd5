namespace NFProjTools.Scenarios;

public sealed class StaticCredential : Scan
{
    public override string Name => "static-credential";

    protected override string Text(int index) => Province.StaticCode(index);
}
