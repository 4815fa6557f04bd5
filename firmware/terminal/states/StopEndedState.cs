using ELicense.Hal;
using ELicense.Terminal.Screens;

namespace ELicense.Terminal.States;

/// <summary>A stop has ended and the next has begun; it says so for a moment.</summary>
public sealed class StopEndedState : State
{
    private const int Moment = 2500;

    public StopEndedState(Desk desk)
        : base(desk)
    {
        desk.EndStop();
    }

    public override State Press(ButtonPress press) => new ReadyState(Desk).Press(press);

    public override State Tick() => Age >= Moment ? new ReadyState(Desk) : this;

    protected override void DrawPage() => Desk.Screens.Message.Draw(
        Desk.Phrases.Text(ScreenPhrase.StopTitle, Desk.Checkpoint.Stop),
        new ReasonView("", Desk.Text(ScreenPhrase.StopEnded), Desk.Text(ScreenPhrase.NewStop)),
        Desk.Hints(ScreenPhrase.StopKey, ScreenPhrase.ScanKey, ScreenPhrase.MenuKey));
}
