using ELicense.Hal;
using ELicense.Terminal.Screens;

namespace ELicense.Terminal.States;

/// <summary>Six digits for the driver to type, for as long as they may be answered. Scanning reads the answer.</summary>
public sealed class ChallengeState : State
{
    private const int HalfOfDigits = 3;
    private const int Millisecond = 1000;
    private const int SecondsBetweenPictures = 10;

    private readonly string _digits;
    private readonly int _lifetime;
    private int _shownSeconds;

    public ChallengeState(Desk desk)
        : base(desk)
    {
        _digits = desk.Checkpoint.OpenChallenge();
        _lifetime = desk.ChallengeLifetime;
    }

    /// <summary>Six digits; null when this terminal cannot make any.</summary>
    public string Digits => _digits;

    public override State Press(ButtonPress press)
    {
        switch (press)
        {
            case ButtonPress.Scan: return SecondsLeft > 0 ? new ReadingState(Desk) : new ChallengeState(Desk);
            case ButtonPress.Up: return new StopState(Desk);
            case ButtonPress.Down: return Desk.Last == null ? new ReadyState(Desk) : new VerdictState(Desk, Desk.Last);
            default: return this;
        }
    }

    public override State Tick()
    {
        if (_shownSeconds - SecondsLeft >= SecondsBetweenPictures || SecondsLeft == 0 && _shownSeconds > 0)
        {
            IsStale = true;
        }

        return this;
    }

    private int SecondsLeft
    {
        get
        {
            long left = _digits == null ? 0 : _lifetime - Age / Millisecond;
            return left > 0 ? (int)left : 0;
        }
    }

    protected override void DrawPage()
    {
        _shownSeconds = SecondsLeft;
        bool isOpen = _shownSeconds > 0;
        DigitsView view = new DigitsView
        {
            Title = Desk.Text(ScreenPhrase.ChallengeTitle),
            Digits = isOpen ? _digits.Substring(0, HalfOfDigits) + " " + _digits.Substring(HalfOfDigits) : "--- ---",
            Instruction = Desk.Text(isOpen ? ScreenPhrase.DriverTypes : _digits == null ? ScreenPhrase.NoDigits : ScreenPhrase.TimeOver),
            Remainder = isOpen ? Desk.Phrases.Text(ScreenPhrase.SecondsLeft, _shownSeconds) : "",
        };
        int scanKey = isOpen ? ScreenPhrase.ScanKey : ScreenPhrase.AgainKey;
        Desk.Screens.Digits.Draw(view, Desk.Hints(ScreenPhrase.StopKey, scanKey, ScreenPhrase.BackKey));
    }
}
