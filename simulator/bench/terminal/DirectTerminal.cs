using System.Collections.Concurrent;
using System.Diagnostics;
using ELicense.Simulator.Bench.Events;
using ELicense.Simulator.Board.Serial;
using ELicense.Simulator.Handheld;
using ELicense.Simulator.Handheld.Camera;
using ELicense.Terminal.Text;
using ELicense.Verification;

namespace ELicense.Simulator.Bench.Terminal;

/// <summary>A terminal whose scan key goes straight from the camera to the verdict, without the parts of a board in between.</summary>
internal sealed class DirectTerminal : IBenchTerminal
{
    private const int PartialRefresh = 300;

    private readonly BlockingCollection<Action> _work = new(16);
    private readonly Lock _gate = new();
    private readonly Thread _thread;
    private readonly Func<HandheldTerminal> _start;
    private readonly BenchClock _clock;
    private readonly EngineCamera _camera = new(EngineProfile.Gm65, new VisionDecoder());
    private Sight? _sight;
    private HandheldTerminal _terminal;
    private TerminalState _state;
    private int _scans;

    public DirectTerminal(string flash, BoardModel board, Language language, TimeProvider time)
    {
        _clock = new BenchClock(time);
        _start = () => HandheldTerminal.Open(flash, board, _clock, language);
        _terminal = _start();
        Panel = new PanelSurface(board.PanelWidth, board.PanelHeight);
        _state = new TerminalState
        {
            IsPowered = true, BatteryPercent = 82, IsNetworkInRange = true, ClockAhead = 0, IsClockSet = true,
        };
        _thread = new Thread(Run) { IsBackground = true, Name = "terminal" };
        _thread.Start();
    }

    public event Action<PanelChange>? PanelChanged;

    public event Action? StateChanged;

    public event Action? Scanned;

    public PanelSurface Panel { get; }

    public TerminalState State
    {
        get
        {
            lock (_gate)
            {
                return _state;
            }
        }
    }

    public ScanRecord? LastScan { get; private set; }

    public void LookAt(Sight? sight) => _sight = sight;

    public void Press(BenchKey key, bool isDown)
    {
        Change(state => state with
        {
            KeysDown = isDown ? [.. state.KeysDown.Union([key])] : [.. state.KeysDown.Except([key])],
        });
        if (key == BenchKey.Scan && isDown && State.IsPowered)
        {
            _work.TryAdd(Scan);
        }
    }

    public void SetPower(bool isOn)
    {
        Change(state => state with { IsPowered = isOn });
        if (isOn)
        {
            _work.TryAdd(Restart);
        }
    }

    public void SetBattery(int percent, bool isCharging) =>
        Change(state => state with { BatteryPercent = percent, IsCharging = isCharging });

    public void SetNetwork(bool isInRange) => Change(state => state with { IsNetworkInRange = isInRange });

    public void SetClock(TimeSpan? ahead)
    {
        _clock.SetAhead(ahead);
        Change(state => state with { ClockAhead = (long)_clock.Ahead.TotalSeconds, IsClockSet = ahead is not null });
    }

    public bool SetFault(string fault, bool isOn) => false;

    public void Dispose()
    {
        _work.CompleteAdding();
        _thread.Join();
        _work.Dispose();
        _terminal.Dispose();
    }

    private void Run()
    {
        foreach (Action action in _work.GetConsumingEnumerable())
        {
            action();
        }
    }

    private void Restart()
    {
        _terminal.Dispose();
        _terminal = _start();
    }

    private void Scan()
    {
        Change(state => state with { IsLooking = true });
        long begin = Stopwatch.GetTimestamp();
        (SightResult look, string? text) = _sight is null ? (SightResult.NothingThere, null) : _camera.Look(_sight);
        double read = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        if (text is not null)
        {
            Report report = _terminal.Scan(text);
            double end = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            LastScan = new ScanRecord(++_scans, report.Verdict, report.IsGenuine, [.. report.Reasons.Select(ScanReason.Of)],
                [new ScanStage("look", 0, read), new ScanStage("verify", read, end), new ScanStage("panel", end, end + PartialRefresh)]);
            ShowPanel();
            Change(state => state with { Lamp = LampOf(report.Verdict), Tone = 0, IsLooking = false });
            Scanned?.Invoke();
        }

        Change(state => state with { IsLooking = false, LastLook = look });
    }

    private void ShowPanel()
    {
        int stride = (Panel.Width + 7) / 8;
        var levels = new byte[Panel.Width * Panel.Height];
        for (int i = 0; i < levels.Length; i++)
        {
            int x = i % Panel.Width;
            levels[i] = (byte)((_terminal.Panel[i / Panel.Width * stride + x / 8] & (0x80 >> (x % 8))) == 0 ? 0 : 255);
        }

        PanelChanged?.Invoke(new PanelChange(Panel.Show(levels), true));
    }

    private void Change(Func<TerminalState, TerminalState> change)
    {
        lock (_gate)
        {
            _state = change(_state);
        }

        StateChanged?.Invoke();
    }

    private static LampColour LampOf(Verdict verdict) => verdict switch
    {
        Verdict.Pass => LampColour.Green,
        Verdict.Notice or Verdict.Wanted or Verdict.Unknown => LampColour.Amber,
        _ => LampColour.Red,
    };
}
