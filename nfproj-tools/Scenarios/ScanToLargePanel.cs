namespace NFProjTools.Scenarios;

public sealed class ScanToLargePanel() : ScanToPanel(isSmall: false)
{
    public override string Name => "scan-to-large-panel";
}
