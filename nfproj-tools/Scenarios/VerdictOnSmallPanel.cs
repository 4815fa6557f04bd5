namespace NFProjTools.Scenarios;

public sealed class VerdictOnSmallPanel : VerdictDrawing
{
    public override string Name => "verdict-screen-small";

    protected override int Width => 200;

    protected override int Height => 200;
}
