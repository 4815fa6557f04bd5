namespace NFProjTools.Scenarios;

public sealed class VerdictOnLargePanel : VerdictDrawing
{
    public override string Name => "verdict-screen-large";

    protected override int Width => 400;

    protected override int Height => 300;
}
