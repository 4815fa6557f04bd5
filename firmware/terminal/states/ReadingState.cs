using ELicense.Hal;
using ELicense.Terminal.Screens;

namespace ELicense.Terminal.States;

/// <summary>The scanner looks for a code; after a while it gives up. Nothing here could be taken for a verdict.</summary>
public sealed class ReadingState : State
{
    private const int Limit = 10000;

    private bool _hasGivenUp;

    public ReadingState(Desk desk)
        : base(desk)
    {
    }

    public override bool LooksForCode => !_hasGivenUp;

    public override State Press(ButtonPress press)
    {
        switch (press)
        {
            case ButtonPress.Scan: return _hasGivenUp ? new ReadingState(Desk) : new ReadyState(Desk);
            case ButtonPress.Up: return new StopState(Desk);
            default: return this;
        }
    }

    public override State Tick()
    {
        if (!_hasGivenUp && Age >= Limit)
        {
            _hasGivenUp = true;
            IsStale = true;
        }

        return this;
    }

    protected override void DrawPage()
    {
        ReasonView message = !Desk.Parts.Scanner.IsWorking ? Desk.Fault(Faults.ScannerSilent)
            : _hasGivenUp ? Message(ScreenPhrase.NothingRead, ScreenPhrase.ComeCloser)
            : Message(ScreenPhrase.Aim, ScreenPhrase.WaitAfterBeep);
        int scanKey = _hasGivenUp ? ScreenPhrase.ScanKey : ScreenPhrase.CancelKey;
        Desk.Screens.Message.Draw(Desk.Text(ScreenPhrase.ReadingTitle), message, Desk.Hints(ScreenPhrase.StopKey, scanKey, 0));
    }

    private ReasonView Message(int text, int action) => new ReasonView("", Desk.Text(text), Desk.Text(action));
}
