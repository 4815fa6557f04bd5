using ELicense.Terminal.Screens;
using ELicense.Verification;

namespace ELicense.Terminal.States;

/// <summary>Everything behind a verdict.</summary>
public sealed class DetailState : ListingState
{
    private readonly Report _report;

    public DetailState(Desk desk, Report report)
        : base(desk)
    {
        _report = report;
    }

    public override bool ShowsPerson => true;

    protected override int ScanHint => ScreenPhrase.ScanKey;

    protected override int AboveHint => ScreenPhrase.VerdictKey;

    protected override Listing Make() => Desk.Details.Translate(_report);

    protected override State Above() => new VerdictState(Desk, _report);

    protected override State Choose() => new ReadingState(Desk);
}
