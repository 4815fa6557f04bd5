using ELicense.Hal;
using ELicense.Terminal.Audit;
using ELicense.Terminal.States;
using ELicense.Verification;
using ELicense.Verification.Stops;

namespace ELicense.Terminal;

/// <summary>
/// The terminal in one thread: each step takes the keys and the code that came, lets the state follow, shows what changed, and otherwise
/// does a piece of what can wait, or rests.
/// </summary>
public sealed class Terminal
{
    // Milliseconds.
    private const int Slice = 50;
    private const int WipeAfter = 60000;
    private const int RestAfter = 3000;
    private const int LongestDoze = 10000;
    private const int LockAfter = 300000;
    private const int QuietAfter = 30000;

    private readonly Desk _desk;
    private readonly Peripherals _parts;
    private readonly Chore[] _chores;
    private readonly Housekeeping _housekeeping;
    private State _state;
    private long _touchedAt;
    private bool _isLooking;
    private bool _isPersonShown;
    private bool _hasWork;

    /// <param name="desk">What the states work with.</param>
    /// <param name="chores">What is done while nobody waits, the most urgent first.</param>
    public Terminal(Desk desk, Chore[] chores)
    {
        _desk = desk;
        _parts = desk.Parts;
        _chores = chores;
        _housekeeping = new Housekeeping(desk);
        _housekeeping.Start();
        desk.Services.Log.Append(AuditEvent.Started, null, 0);
        _state = new LockedState(desk);
    }

    /// <summary>What the terminal is doing.</summary>
    public State State => _state;

    /// <summary>Milliseconds since a key was pressed or a verdict was found.</summary>
    private long Idle => _parts.Uptime.Milliseconds - _touchedAt;

    /// <summary>Goes on for ever.</summary>
    public void Run()
    {
        while (true)
        {
            Step();
        }
    }

    /// <summary>One pass: none takes longer than one call of a driver, or one code.</summary>
    public void Step()
    {
        string text = _parts.Scanner.Next(_state.LooksForCode ? Slice : 0);
        bool mayWait = text == null && !_hasWork && !_state.LooksForCode;
        ButtonPress press = _parts.Buttons.Next(mayWait ? Slice : 0);
        bool isIdle = text == null && press == ButtonPress.None;
        if (text != null)
        {
            Take(text);
        }

        for (; press != ButtonPress.None; press = _parts.Buttons.Next(0))
        {
            Take(press);
        }

        Tick();
        bool isShown = Show();
        _hasWork = isIdle && !isShown && WorkOnChores();
        if (isIdle && !isShown && !_hasWork)
        {
            Rest();
        }
    }

    /// <summary>What the documents of the stop that is under way say together.</summary>
    public StopSummary Summary => _desk.Checkpoint.Summary;

    /// <summary>The number of the stop that is under way.</summary>
    public int Stop => _desk.Checkpoint.Stop;

    /// <summary>The last scan of the stop that is under way; null before the first.</summary>
    public Report Last => _desk.Last;

    /// <summary>Examines a code as if the scanner had read it.</summary>
    /// <returns>Null when the terminal takes none now.</returns>
    public Report Scan(string text)
    {
        Take(text);
        return _desk.Last;
    }

    private void Take(string text)
    {
        if (_state.IsLocked)
        {
            return;
        }

        Touch();
        _parts.Signal.Play(SignalPattern.CodeRead);
        Report report = _desk.Checkpoint.Examine(text);
        Touch();
        _parts.Signal.Play(SignalOf.Verdict(report.Verdict));
        _desk.Services.Log.Append(AuditEvent.Scan, report, 0);
        Present(report);
        Ask(report);
    }

    private void Present(Report report)
    {
        _desk.Last = report;
        Follow(new VerdictState(_desk, report));
        Show();
        _desk.Panel.SettleSoon();
    }

    /// <summary>What the authority knows beside the lists is shown when it comes, over what they say.</summary>
    private void Ask(Report report)
    {
        Report amended = _desk.Services.Inquiry.Ask(report);
        if (amended == report)
        {
            return;
        }

        if (amended.Verdict != report.Verdict)
        {
            _parts.Signal.Play(SignalOf.Verdict(amended.Verdict));
            _desk.Services.Log.Append(AuditEvent.Scan, amended, 0);
        }

        Present(amended);
    }

    private void Take(ButtonPress press)
    {
        Touch();
        if (press == ButtonPress.UpHeld)
        {
            _desk.Light.Toggle();
        }
        else if (press == ButtonPress.DownHeld && !_state.IsLocked)
        {
            Follow(new MenuState(_desk));
        }
        else if (press == ButtonPress.ScanHeld && !_state.IsLocked)
        {
            Follow(new StopEndedState(_desk));
        }
        else
        {
            Follow(_state.Press(press));
        }
    }

    private void Touch() => _touchedAt = _parts.Uptime.Milliseconds;

    private void Tick()
    {
        if (!_state.IsLocked && Idle >= LockAfter)
        {
            Follow(_desk.Lock());
        }
        else if (_state.ShowsPerson && Idle >= WipeAfter)
        {
            _desk.Services.Log.Append(AuditEvent.Wiped, null, 0);
            Follow(new ReadyState(_desk));
        }

        _housekeeping.Update(Idle);
        Follow(_state.Tick());
    }

    private void Follow(State next)
    {
        _state = next;
        if (_isLooking != next.LooksForCode)
        {
            _isLooking = next.LooksForCode;
            _parts.Scanner.Aim(_isLooking);
            _parts.Scanner.Trigger(_isLooking);
        }
    }

    /// <summary>Shows what changed, or refreshes fully what is due.</summary>
    /// <returns>False when there was nothing to do.</returns>
    private bool Show()
    {
        Panel panel = _desk.Panel;
        byte[] picture = _desk.Screens.Page.Canvas.Picture;
        if (!_state.IsStale)
        {
            return panel.Settle(picture);
        }

        // E-ink keeps a ghost of what was there. While a code is looked for there is no time to remove it.
        if (_isPersonShown && !_state.ShowsPerson && !_state.LooksForCode)
        {
            panel.WipeNext();
        }

        _isPersonShown = _state.ShowsPerson || _isPersonShown && _state.LooksForCode;
        _state.Draw();
        panel.Show(picture);
        return true;
    }

    private bool WorkOnChores()
    {
        bool mayBlock = Idle >= QuietAfter || _state.WaitsForNetwork || _parts.Battery.IsCharging;
        for (int i = 0; i < _chores.Length; i++)
        {
            if ((mayBlock || !_chores[i].MayBlock) && _chores[i].Step())
            {
                return true;
            }
        }

        return false;
    }

    private void Rest()
    {
        if (Idle < RestAfter || _state.LooksForCode || _parts.Network.State != NetworkState.Off)
        {
            return;
        }

        long longest = (_state.ShowsPerson ? WipeAfter : LockAfter) - Idle;
        if (longest > _desk.Panel.UntilFull)
        {
            longest = _desk.Panel.UntilFull;
        }

        _parts.Power.Doze(longest <= 0 || longest > LongestDoze ? LongestDoze : (int)longest);
    }
}
