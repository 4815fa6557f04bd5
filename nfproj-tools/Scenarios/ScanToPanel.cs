using ELicense.Verification;

namespace NFProjTools.Scenarios;

/// <summary>From the text of a live code to the verdict on the panel, log and signal between them.</summary>
public abstract class ScanToPanel(bool isSmall) : WholeTerminal(isSmall)
{
    private string _text = null!;
    private Report _report = null!;

    public override void Prepare()
    {
        base.Prepare();
        Compose();
        Unlock();
        Terminal.Scan(Province.DynamicCode(Province.ListedIndex - 7));
        while (Desk.Checkpoint.PrepareNext())
        {
        }

        _text = Province.DynamicCode(Province.ListedIndex - 1);
    }

    public override void Run() => _report = Terminal.Scan(_text);

    public override void Verify() => Require(_report.Verdict == Verdict.Pass, $"{Name}: {_report.Verdict}");
}
