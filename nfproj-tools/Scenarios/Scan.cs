using ELicense.Verification;
using ELicense.Verification.Trust;
using NFProjTools.Counting;

namespace NFProjTools.Scenarios;

/// <summary>From the text of a code to the verdict, on a terminal that has examined a code of the same issuer before and was idle since.</summary>
public abstract class Scan : Scenario
{
    private readonly Handheld _handheld = new(Province.Files(Province.WholeShard));
    private Checkpoint _checkpoint = null!;
    private string _text = null!;
    private Report _report = null!;

    public override object[] Idle => [_checkpoint];

    public override void Prepare()
    {
        _checkpoint = new Checkpoint(_handheld.Store, _handheld, _handheld.Hash, _handheld, new PreparedTables(_handheld.Store, 32768, 8));
        _checkpoint.Examine(Text(Province.ListedIndex - 7));
        while (_checkpoint.PrepareNext())
        {
        }

        _text = Text(Province.ListedIndex - 1);
    }

    public override void Run() => _report = _checkpoint.Examine(_text);

    public override void Verify() => Require(
        _report.Verdict == Verdict.Pass, $"{Name}: {_report.Verdict}, {string.Join(' ', _report.Reasons.Select(r => r.Code))}");

    public override void Dispose()
    {
        _handheld.Dispose();
        base.Dispose();
    }

    protected abstract string Text(int index);
}
