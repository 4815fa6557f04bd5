using System.Threading.Channels;

namespace ELicense.Simulator.Bench.Events;

/// <summary>
/// What one page has not been told yet: which parts are out of date and which area of the panel. It is a set and a rectangle, so a
/// page that reads slowly costs no memory and then gets the newest.
/// </summary>
internal sealed class Feed
{
    private readonly Lock _gate = new();
    private readonly HashSet<BenchPart> _parts;
    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private PanelRefresh? _panel;

    /// <summary>A page that knows nothing yet.</summary>
    public Feed(PanelArea wholePanel)
    {
        _parts = [.. Enum.GetValues<BenchPart>().Where(part => part != BenchPart.Unknown)];
        _panel = new PanelRefresh(wholePanel, false, 0);
        _news.Writer.TryWrite(true);
    }

    public void Mark(BenchPart part)
    {
        lock (_gate)
        {
            _parts.Add(part);
        }

        _news.Writer.TryWrite(true);
    }

    public void Mark(PanelRefresh refresh)
    {
        lock (_gate)
        {
            _panel = _panel is { } earlier ? earlier.With(refresh) : refresh;
        }

        _news.Writer.TryWrite(true);
    }

    /// <summary>Waits until there is something to tell.</summary>
    public async Task WaitAsync(CancellationToken cancellation) => await _news.Reader.ReadAsync(cancellation);

    /// <summary>Takes everything that there is to tell.</summary>
    public (BenchPart[] Parts, PanelRefresh? Panel) Take()
    {
        lock (_gate)
        {
            BenchPart[] parts = [.. _parts.Order()];
            PanelRefresh? panel = _panel;
            _parts.Clear();
            _panel = null;
            return (parts, panel);
        }
    }
}
