using ELicense.Simulator.Authority.Facts;
using ELicense.Simulator.Authority.Messages;
using ELicense.Verification;
using ELicense.Verification.Trust;
using NFProjTools.Counting;

namespace NFProjTools.Scenarios;

/// <summary>
/// From the authority's answer, with a portrait in it, to the amended verdict, on a terminal that had an answer of that key
/// before.
/// </summary>
public sealed class OnlineAnswer : Scenario
{
    private readonly Handheld _handheld = new(Province.Files(Province.WholeShard));
    private Checkpoint _checkpoint = null!;
    private Report _report = null!;
    private byte[] _answer = null!;

    public override string Name => "online-answer";

    public override object[] Idle => [_checkpoint];

    public override void Prepare()
    {
        var tables = new PreparedTables(_handheld.Store, 32768, 8);
        _checkpoint = new Checkpoint(_handheld.Store, _handheld, _handheld.Hash, _handheld, tables);
        _report = _checkpoint.Examine(Province.StaticCode(Province.ListedIndex - 1));
        _checkpoint.Amend(_report, Answer());
        while (_checkpoint.PrepareNext())
        {
        }

        _answer = Answer();
    }

    public override void Run() => _report = _checkpoint.Amend(_report, _answer);

    public override void Verify() => Require(
        _report.Verdict == Verdict.NotValid && _report.Online.Portrait != null,
        $"{Name}: {_report.Verdict}, {string.Join(' ', _report.Reasons.Select(r => r.Code))}");

    public override void Dispose()
    {
        _handheld.Dispose();
        base.Dispose();
    }

    private byte[] Answer() => OnlineAnswerWriter.Sign(
        Province.Service,
        StatusQuestion.Read(_checkpoint.Ask(_report))!,
        Province.Now,
        new DynamicFacts { InspectionUntil = new DateOnly(2026, 12, 31), Portrait = new byte[640] }.Encode("E", []));
}
