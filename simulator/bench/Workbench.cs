using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Service;
using ELicense.Simulator.Bench.Authority;
using ELicense.Simulator.Bench.Camera;
using ELicense.Simulator.Bench.Events;
using ELicense.Simulator.Bench.Network;
using ELicense.Simulator.Bench.Phones;
using ELicense.Simulator.Bench.Terminal;
using ELicense.Simulator.Board.Serial;

namespace ELicense.Simulator.Bench;

/// <summary>
/// A terminal, phones, an authority and a camera side by side, and the pages that watch them. Phones and authority are used by one
/// thread at a time, through <see cref="Use"/>; terminal and camera look after themselves.
/// </summary>
internal sealed class Workbench : IAsyncDisposable
{
    private static readonly TimeSpan s_glance = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly PhoneShelf _shelf;
    private readonly BenchAuthority _authority;
    private readonly AuthorityService _service;
    private readonly BenchNetwork _network;
    private readonly Timer _renewal;
    private Sight? _aimedAt;
    private string? _codeTold;

    /// <param name="people">Phones, and who issues to them; like all of these disposed of with the bench.</param>
    /// <param name="service">What the authority has for terminals.</param>
    /// <param name="terminal">The terminal.</param>
    /// <param name="network">What is around it.</param>
    /// <param name="engine">The terminal's scan engine.</param>
    /// <param name="time">The bench's clock.</param>
    public Workbench(
        BenchPeople people,
        AuthorityService service,
        IBenchTerminal terminal,
        BenchNetwork network,
        EngineProfile engine,
        TimeProvider time)
    {
        (_authority, _shelf) = people;
        _service = service;
        Time = time;
        Camera = new BenchCamera(engine, CodeOnPhone);
        Terminal = terminal;
        _network = network;
        Terminal.PanelChanged += Pages.Changed;
        Terminal.StateChanged += () => Pages.Changed(BenchPart.Terminal);
        Terminal.Scanned += () => Pages.Changed(BenchPart.Scan);
        Aim();
        _renewal = new Timer(_ => Renew(), null, s_glance, s_glance);
    }

    /// <summary>The bench's clock, which those of terminal and phones may differ from.</summary>
    public TimeProvider Time { get; }

    public IBenchTerminal Terminal { get; }

    public BenchCamera Camera { get; }

    public FeedHub Pages { get; } = new();

    /// <summary>Looks at phones and authority.</summary>
    public T Look<T>(Func<PhoneShelf, BenchAuthority, T> look)
    {
        lock (_gate)
        {
            return look(_shelf, _authority);
        }
    }

    /// <summary>Does something with phones and authority, and tells the pages.</summary>
    /// <returns>Why it was not done; null when it was.</returns>
    public Refusal? Use(Func<PhoneShelf, BenchAuthority, Refusal?> work)
    {
        Refusal? refusal;
        lock (_gate)
        {
            refusal = work(_shelf, _authority);
            _shelf.Refresh(_authority.StateOf);
        }

        Aim();
        Pages.Changed(BenchPart.Phones, BenchPart.Authority);
        return refusal;
    }

    /// <summary>Holds before the scan engine what is to be seen, when that is something else than before.</summary>
    public void Aim()
    {
        Sight? sight = Camera.Look();
        if (!ReferenceEquals(Interlocked.Exchange(ref _aimedAt, sight), sight))
        {
            Terminal.LookAt(sight);
            Pages.Changed(BenchPart.Camera);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _renewal.DisposeAsync();
        Terminal.Dispose();
        _network.Dispose();
        await _service.DisposeAsync();
        _authority.Dispose();
    }

    private string? CodeOnPhone() => Look((shelf, _) => shelf.Selected.Code()?.Text);

    // Codes renew themselves when they are looked at.
    private void Renew()
    {
        if ((Pages.IsWatched || Terminal.State.IsLooking) && CodeOnPhone() is var code && code != _codeTold)
        {
            _codeTold = code;
            Aim();
            Pages.Changed(BenchPart.Phones);
        }
    }
}
