using ELicense.Hal;
using ELicense.Terminal.Screens;
using ELicense.Verification;

namespace ELicense.Terminal.States;

/// <summary>Shows a verdict. The stop is above it, the details are below.</summary>
public sealed class VerdictState : State
{
    private readonly Report _report;

    public VerdictState(Desk desk, Report report)
        : base(desk)
    {
        _report = report;
    }

    public override bool ShowsPerson => true;

    public override State Press(ButtonPress press)
    {
        switch (press)
        {
            case ButtonPress.Scan: return new ReadingState(Desk);
            case ButtonPress.Up: return _report.NeedsChallenge ? new ChallengeState(Desk) : new StopState(Desk);
            case ButtonPress.Down: return new DetailState(Desk, _report);
            default: return this;
        }
    }

    protected override void DrawPage()
    {
        VerdictView view = Desk.Reports.Translate(_report);
        view.Hint = Desk.Text(_report.NeedsChallenge ? ScreenPhrase.ChallengeTitle : ScreenPhrase.DetailKey);
        view.IsHintUp = _report.NeedsChallenge;
        Desk.Screens.Verdict.Draw(view);
    }
}
