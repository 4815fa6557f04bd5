using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Bench.Authority;
using ELicense.Simulator.Bench.Camera;
using ELicense.Simulator.Bench.Events;
using ELicense.Simulator.Bench.Phones;
using ELicense.Simulator.Bench.Terminal;

namespace ELicense.Simulator.Bench;

/// <summary>
/// A terminal, phones, an authority and a camera side by side, and the pages that watch them. Phones and authority are used by one
/// thread at a time, through <see cref="Use"/>; terminal and camera look after themselves.
/// </summary>
internal sealed class Workbench : IDisposable
{
    private static readonly TimeSpan s_glance = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly PhoneShelf _shelf;
    private readonly BenchAuthority _authority;
    private readonly Timer _renewal;
    private string? _codeTold;

    /// <param name="shelf">Phones.</param>
    /// <param name="authority">Who issues to them; disposed of with the bench.</param>
    /// <param name="startTerminal">Starts the terminal that looks through this camera.</param>
    /// <param name="time">The bench's clock.</param>
    public Workbench(
        PhoneShelf shelf, BenchAuthority authority, Func<BenchCamera, IBenchTerminal> startTerminal, TimeProvider time)
    {
        _shelf = shelf;
        _authority = authority;
        Time = time;
        Camera = new BenchCamera(CodeOnPhone);
        Terminal = startTerminal(Camera);
        Terminal.Refreshing += Pages.Changed;
        Terminal.StateChanged += () => Pages.Changed(BenchPart.Terminal);
        Terminal.Scanned += () => Pages.Changed(BenchPart.Scan);
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

        Camera.Invalidate();
        Pages.Changed(BenchPart.Phones, BenchPart.Authority, BenchPart.Camera);
        return refusal;
    }

    public void Dispose()
    {
        _renewal.Dispose();
        Terminal.Dispose();
        _authority.Dispose();
    }

    private string? CodeOnPhone() => Look((shelf, _) => shelf.Selected.Code()?.Text);

    // Codes renew themselves when they are looked at; the pages only have to be told to look.
    private void Renew()
    {
        if (Pages.IsWatched && CodeOnPhone() is var code && code != _codeTold)
        {
            _codeTold = code;
            Camera.Invalidate();
            Pages.Changed(BenchPart.Phones, BenchPart.Camera);
        }
    }
}
