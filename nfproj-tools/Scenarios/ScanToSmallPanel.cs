namespace NFProjTools.Scenarios;

public sealed class ScanToSmallPanel() : ScanToPanel(isSmall: true)
{
    public override string Name => "scan-to-small-panel";
}
