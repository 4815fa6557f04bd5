using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Service;
using ELicense.Simulator.Bench;
using ELicense.Simulator.Bench.Camera;
using ELicense.Simulator.Bench.Network;
using ELicense.Simulator.Bench.Terminal;
using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Parts;
using ELicense.Simulator.Handheld;
using ELicense.Verification;

namespace ELicense.Simulator.Play;

/// <summary>
/// Where a script plays: a terminal on virtual time, phones, an authority with its service. Everything happens on one thread, so the same
/// script goes the same way every time.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    private static readonly TimeSpan s_longestScan = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(50);

    private readonly BenchFolder _folder;
    private readonly AuthorityService _service;
    private readonly ScanObserver _observer = new();
    private readonly TimeProvider _time;

    private Stage(
        BenchFolder folder, BenchPeople people, EmulatedHandheld handheld, BenchNetwork network, AuthorityService service, TimeProvider time)
    {
        (_folder, People, Handheld, Network, _service, _time) = (folder, people, handheld, network, service, time);
        Camera = new BenchCamera(handheld.Engine.Profile, () => people.Shelf.Selected.Code()?.Text);
        handheld.Parts.Panel.Changed += phase =>
        {
            if (_observer.Settle(phase, handheld.Board.Time.Now) is { } stages)
            {
                LastScan = stages;
            }
        };
        handheld.Engine.Changed += () => _observer.Look(handheld.Engine.IsLooking, handheld.Board.Time.Now);
        handheld.Parts.Lamp.Changed += Signal;
        handheld.Parts.Beeper.Changed += Signal;
    }

    public BenchPeople People { get; }

    public EmulatedHandheld Handheld { get; }

    public BenchNetwork Network { get; }

    public BenchCamera Camera { get; }

    /// <summary>The time by everybody's clock but those that were set otherwise.</summary>
    public DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>The terminal's last report; null before the first and while it has no power.</summary>
    public Report? Report => Handheld.Terminal?.Last;

    /// <summary>The timeline of the last scan.</summary>
    public IReadOnlyList<ScanStage> LastScan { get; private set; } = [];

    /// <summary>Sets a stage up in a temporary folder; the terminal has power from its first moment.</summary>
    /// <param name="settings">The clock in it is of the time that is given.</param>
    /// <param name="time">The board's.</param>
    public static Outcome<Stage> Open(BenchSettings settings, BoardTime time)
    {
        var folder = new BenchFolder(settings.Profile);
        Outcome<BenchPeople> people = BenchSetup.Gather(settings, folder);
        if (!people.IsGranted)
        {
            folder.Dispose();
            return people.Refusal;
        }

        Outcome<AuthorityService> service = AuthorityService.Start(folder.Authority, folder.Published, settings.Urls, settings.Time);
        if (!service.IsGranted)
        {
            people.Value.Authority.Dispose();
            folder.Dispose();
            return service.Refusal;
        }

        EmulatedHandheld handheld = BenchSetup.MakeHandheld(settings, folder, time);
        var network = new BenchNetwork(handheld.Radio, settings.Time);
        network.Serve(new Uri(service.Value.Addresses.First()));
        return new Stage(folder, people.Value, handheld, network, service.Value, settings.Time);
    }

    /// <summary>Lets time pass for everybody.</summary>
    public void Run(TimeSpan duration)
    {
        for (long end = Handheld.Board.Time.Now + (long)duration.TotalMicroseconds; Handheld.Board.Time.Now < end;)
        {
            Step();
        }
    }

    /// <summary>Lets time pass until something holds.</summary>
    /// <returns>False when it did not in that time.</returns>
    public bool RunUntil(Func<bool> holds, TimeSpan longest)
    {
        for (long end = Handheld.Board.Time.Now + (long)longest.TotalMicroseconds; !holds();)
        {
            if (Handheld.Board.Time.Now >= end)
            {
                return false;
            }

            Step();
        }

        return true;
    }

    /// <summary>Lets phones that are online hear of what the authority did.</summary>
    /// <returns>Why it was not done; null when it was.</returns>
    public string? Told(Refusal? refusal)
    {
        People.Shelf.Refresh(People.Authority.StateOf);
        return refusal?.ToString();
    }

    /// <summary>Presses a key and lets it go.</summary>
    public void Press(Key key, TimeSpan duration)
    {
        key.Press((int)duration.TotalMilliseconds);
        Run(duration + s_moment + s_moment);
    }

    /// <summary>Presses the scan key and waits for the verdict on the panel.</summary>
    public bool Scan()
    {
        Report? before = Report;
        LastScan = [];
        Press(Handheld.Parts.KeyScan, TimeSpan.FromMilliseconds(120));
        return RunUntil(() => Report is not null && !ReferenceEquals(Report, before) && LastScan.Count > 0, s_longestScan);
    }

    public async ValueTask DisposeAsync()
    {
        Handheld.Dispose();
        Network.Dispose();
        People.Authority.Dispose();
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    private void Step()
    {
        // The engine looks anew whenever something is put before it.
        if (Camera.Look() is var sight && !ReferenceEquals(sight, Handheld.Engine.Sight))
        {
            Handheld.Engine.Sight = sight;
        }

        Handheld.Step();
    }

    private void Signal() => _observer.Signal(Handheld.Parts.Lamp, Handheld.Parts.Beeper.Frequency, Handheld.Board.Time.Now);
}
