using ELicense.Simulator.Bench.Events;
using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Network;
using ELicense.Simulator.Board.Parts;
using ELicense.Simulator.Board.Parts.EPaper;
using ELicense.Simulator.Board.Serial;
using ELicense.Simulator.Handheld;
using ELicense.Terminal.Sync;
using ELicense.Verification;

namespace ELicense.Simulator.Bench.Terminal;

/// <summary>
/// A handheld with its own thread, which runs in step with the computer's clock. Hands reach it through the board's time: whatever they
/// do happens as soon as the firmware waits.
/// </summary>
internal sealed class BoardTerminal : IBenchTerminal
{
    private readonly EmulatedHandheld _handheld;
    private readonly AccessPoint _network;
    private readonly TimeProvider _time;
    private readonly Thread _thread;
    private readonly ScanObserver _observer = new();
    private readonly Dictionary<string, IFaulty> _faulty;
    private readonly Dictionary<BenchKey, Finger> _fingers;
    private readonly HeldLists _lists;
    private Report? _lastReport;
    private volatile bool _isPowerWanted = true;
    private volatile bool _isEnding;

    /// <param name="handheld">Switched off; disposed of with the terminal.</param>
    /// <param name="network">The network that it knows.</param>
    /// <param name="time">The bench's clock.</param>
    public BoardTerminal(EmulatedHandheld handheld, AccessPoint network, TimeProvider time)
    {
        (_handheld, _network, _time) = (handheld, network, time);
        _faulty = new(handheld.Parts.Faulty) { ["engine"] = handheld.Engine };
        Panel = new PanelSurface(handheld.Parts.Panel.Glass.Width, handheld.Parts.Panel.Glass.Height);
        Parts = [.. _faulty.Select(part => new PartState(part.Key, part.Value.Fault))];
        BoardTime board = handheld.Board.Time;
        _fingers = new()
        {
            [BenchKey.Scan] = new Finger(handheld.Parts.KeyScan, board),
            [BenchKey.Up] = new Finger(handheld.Parts.KeyUp, board),
            [BenchKey.Down] = new Finger(handheld.Parts.KeyDown, board),
        };
        _lists = new HeldLists(handheld.Board.Flash);
        State = Observe();
        handheld.Parts.Panel.Changed += ShowPanel;
        handheld.Engine.Changed += Notice;
        handheld.Parts.Lamp.Changed += Notice;
        handheld.Parts.Beeper.Changed += Notice;
        _thread = new Thread(Run) { IsBackground = true, Name = "terminal" };
        _thread.Start();
    }

    public event Action<PanelChange>? PanelChanged;

    public event Action? StateChanged;

    public event Action? Scanned;

    public PanelSurface Panel { get; }

    public TerminalState State { get; private set; }

    public IReadOnlyList<PartState> Parts { get; private set; }

    public ScanRecord? LastScan { get; private set; }

    public void LookAt(Sight? sight) => Do(() => _handheld.Engine.Sight = sight);

    public void Press(BenchKey key, bool isDown, double at) => Do(() =>
    {
        Finger finger = _fingers[key];
        if (isDown)
        {
            finger.Press(at);
        }
        else
        {
            finger.Release(at);
        }
    });

    public void SetPower(bool isOn)
    {
        _isPowerWanted = isOn;
        Do(() =>
        {
            if (!isOn)
            {
                _handheld.CutPower();
            }
        });
    }

    public void SetCell(int millivolts, bool isCharging) => Do(() =>
    {
        _handheld.Parts.Cell.Millivolts = millivolts;
        _handheld.Parts.Cell.IsCharging = isCharging;
    });

    public void SetNetwork(bool isInRange) => Do(() => _network.IsInRange = isInRange);

    public void SetClock(TimeSpan? ahead) => Do(() =>
    {
        Pcf8563 clock = _handheld.Parts.Clock;
        if (ahead is { } time)
        {
            clock.SetTime((_time.GetUtcNow() + time).UtcDateTime);
            return;
        }

        clock.HasCell = false;
        clock.LosePower();
        clock.HasCell = true;
    });

    public bool SetFault(string part, PartFault fault)
    {
        if (!_faulty.TryGetValue(part, out IFaulty? faulty))
        {
            return false;
        }

        Do(() =>
        {
            faulty.Fault = fault;
            Parts = [.. _faulty.Select(each => new PartState(each.Key, each.Value.Fault))];
            StateChanged?.Invoke();
        });
        return true;
    }

    public void Dispose()
    {
        _isEnding = true;
        Do(() => { });
        _thread.Join();
        _handheld.Dispose();
    }

    private void Do(Action act) => _handheld.Board.Time.Post(act);

    private void Run()
    {
        while (!_isEnding)
        {
            if (_isPowerWanted && _handheld.Terminal is null)
            {
                _handheld.PowerOn();
            }

            _handheld.Step();
            Notice();
        }
    }

    private void ShowPanel(RefreshPhase phase)
    {
        PanelChanged?.Invoke(new PanelChange(Panel.Show(_handheld.Parts.Panel.Glass.Levels), phase == RefreshPhase.Settled));
        if (_observer.Settle(phase, _handheld.Board.Time.Present) is { } stages && _handheld.Terminal?.Last is { } report)
        {
            Record(report, stages);
        }
    }

    private void Record(Report report, ScanStage[] stages)
    {
        if (!ReferenceEquals(report, _lastReport))
        {
            _lastReport = report;
            LastScan = new ScanRecord(
                (LastScan?.Number ?? 0) + 1, report.Verdict, report.IsGenuine, [.. report.Reasons.Select(ScanReason.Of)], stages);
            Scanned?.Invoke();
        }
    }

    private void Notice()
    {
        TerminalState state = Observe();
        if (state == State)
        {
            return;
        }

        long now = _handheld.Board.Time.Present;
        if (state.IsLooking != State.IsLooking)
        {
            _observer.Look(state.IsLooking, now);
        }

        _observer.Signal(_handheld.Parts.Lamp, state.Tone, now);
        State = state;
        StateChanged?.Invoke();
    }

    private TerminalState Observe()
    {
        Peripherals parts = _handheld.Parts;
        return new TerminalState
        {
            IsPowered = _handheld.Board.IsPowered,
            IsLocked = _handheld.Terminal?.State.IsLocked ?? true,
            Stop = _handheld.Terminal?.Stop ?? 0,
            Sync = _handheld.Sync?.Progress.State ?? SyncState.Unknown,
            ListSequence = _lists.Sequence(_handheld.Sync?.Progress.State ?? SyncState.Unknown),
            IsRed = parts.Lamp.IsRed,
            IsGreen = parts.Lamp.IsGreen,
            IsBlue = parts.Lamp.IsBlue,
            Tone = parts.Beeper.Frequency,
            IsFrontLit = parts.FrontLight.IsOn,
            IsLooking = _handheld.Engine.IsLooking,
            IsAiming = _handheld.Engine.IsAiming,
            LastLook = _handheld.Engine.LastLook,
            IsScanDown = parts.KeyScan.IsPressed,
            IsUpDown = parts.KeyUp.IsPressed,
            IsDownDown = parts.KeyDown.IsPressed,
            Millivolts = parts.Cell.Millivolts,
            IsCharging = parts.Cell.IsCharging,
            IsNetworkInRange = _network.IsInRange,
            IsJoined = _handheld.Radio.Joined is not null,
            ClockAhead = ClockAhead(parts.Clock),
            IsClockSet = !parts.Clock.IsLow,
            Complaints = parts.Panel.Complaints.Count,
        };
    }

    // The two clocks tick at different moments: what they said before counts until they are a second apart from it.
    private long ClockAhead(Pcf8563 clock)
    {
        double seconds = (clock.Time - _time.GetUtcNow().UtcDateTime).TotalSeconds;
        long told = State?.ClockAhead ?? 0;
        return Math.Abs(seconds - told) < 2 ? told : (long)Math.Round(seconds);
    }
}
