using ELicense.Hal;
using ELicense.Terminal.Access;
using ELicense.Terminal.Audit;
using ELicense.Terminal.Screens;

namespace ELicense.Terminal.States;

/// <summary>
/// Locked: up and down choose a digit, the scan key takes it, held it ends the PIN, and down held takes the last digit back. Which terminal
/// it is and how old its lists are stays visible.
/// </summary>
public sealed class LockedState : State
{
    private const int MostDigits = 8;
    private const int Base = 10;
    private const int SecondsBetweenPictures = 5;

    private readonly PinLock _lock;
    private string _digits = "";
    private int _wheel;
    private bool _wasWrong;
    private int _shownWait;
    private long _shownLists;
    private int _shownFault;

    public LockedState(Desk desk)
        : base(desk)
    {
        _lock = desk.Services.Lock;
    }

    public override bool IsLocked => true;

    public override State Press(ButtonPress press)
    {
        if (!_lock.IsSet || _lock.SecondsToWait > 0)
        {
            return this;
        }

        IsStale = true;
        switch (press)
        {
            case ButtonPress.Up: return Turn(1);
            case ButtonPress.Down: return Turn(Base - 1);
            case ButtonPress.Scan: return TakeDigit();
            case ButtonPress.DownHeld: return TakeBack();
            case ButtonPress.ScanHeld: return Unlock();
            default: return this;
        }
    }

    public override State Tick()
    {
        int wait = _lock.SecondsToWait;
        bool isNews = _shownLists != Desk.ListsIssuedAt || _shownFault != Desk.Faults.Gravest;
        if (isNews || _shownWait - wait >= SecondsBetweenPictures || wait == 0 && _shownWait > 0)
        {
            IsStale = true;
        }

        return this;
    }

    protected override void DrawPage()
    {
        _shownWait = _lock.SecondsToWait;
        _shownLists = Desk.ListsIssuedAt;
        _shownFault = Desk.Faults.Gravest;
        bool isOpen = _lock.IsSet && _shownWait == 0;
        DigitsView view = new DigitsView
        {
            Title = Desk.Text(ScreenPhrase.LockedTitle),
            Digits = Points(),
            Wheel = isOpen ? _wheel.ToString() : "",
            Instruction = Instruction(),
            Remainder = !_lock.IsSet ? Desk.Phrases.Action(Faults.NoPin, 0)
                : isOpen ? Desk.Text(ScreenPhrase.HeldPinKeys)
                : Desk.Phrases.Text(ScreenPhrase.WaitSeconds, _shownWait),
            Notes = Notes(),
        };
        Desk.Screens.Digits.Draw(view, isOpen
            ? Desk.Hints(ScreenPhrase.MoreKey, ScreenPhrase.TakeKey, ScreenPhrase.LessKey)
            : Desk.Hints(0, 0, 0));
    }

    private string Instruction() => Desk.Text(
        !_lock.IsSet ? Faults.NoPin : _wasWrong || _shownWait > 0 ? ScreenPhrase.WrongPin : ScreenPhrase.EnterPin);

    private string[] Notes()
    {
        string id = Desk.Parts.Identity.Id;
        int fault = Desk.Faults.Gravest;
        return new[]
        {
            fault == 0 ? "" : fault + " " + Desk.Text(fault),
            Desk.Text(ScreenPhrase.Terminal) + " " + (id == null ? Desk.Text(ScreenPhrase.None) : id),
            Desk.Text(ScreenPhrase.ListsAge) + " " + TimeText.Age(Desk.Phrases, Desk.ListsIssuedAt, Desk.Time),
        };
    }

    private string Points()
    {
        string points = "";
        for (int i = 0; i < _digits.Length; i++)
        {
            points += "●";
        }

        return points;
    }

    private State Turn(int steps)
    {
        _wheel = (_wheel + steps) % Base;
        return this;
    }

    private State TakeDigit()
    {
        _wasWrong = false;
        if (_digits.Length < MostDigits)
        {
            _digits += _wheel.ToString();
        }

        // The digit that was taken must not stay on the panel.
        _wheel = 0;

        return this;
    }

    private State TakeBack()
    {
        if (_digits.Length > 0)
        {
            _digits = _digits.Substring(0, _digits.Length - 1);
        }

        return this;
    }

    private State Unlock()
    {
        string digits = _digits;
        _digits = "";
        if (_lock.Unlock(digits))
        {
            Desk.Services.Log.Append(AuditEvent.Unlocked, null, 0);
            return Desk.AreListsTooOld ? TooOld() : new ReadyState(Desk);
        }

        _wasWrong = true;
        Desk.Services.Log.Append(AuditEvent.WrongPin, null, _lock.WrongTries);
        return this;
    }

    private State TooOld() => new MessageState(
        Desk, Desk.Text(ScreenPhrase.ListsAge), Desk.Fault(ScreenPhrase.ListsTooOld), new ReadyState(Desk));
}
