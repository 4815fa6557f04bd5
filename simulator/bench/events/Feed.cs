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
    private PanelChange? _panel;

    /// <summary>A page that knows nothing yet.</summary>
    public Feed(PanelArea wholePanel)
    {
        _parts = [.. Enum.GetValues<BenchPart>().Where(part => part != BenchPart.Unknown)];
        _panel = new PanelChange(wholePanel, true);
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

    public void Mark(PanelChange change)
    {
        lock (_gate)
        {
            _panel = _panel is { } earlier ? earlier.With(change) : change;
        }

        _news.Writer.TryWrite(true);
    }

    /// <summary>Waits until there is something to tell.</summary>
    public async Task WaitAsync(CancellationToken cancellation) => await _news.Reader.ReadAsync(cancellation);

    /// <summary>Takes everything that there is to tell.</summary>
    public (BenchPart[] Parts, PanelChange? Panel) Take()
    {
        lock (_gate)
        {
            BenchPart[] parts = [.. _parts.Order()];
            PanelChange? panel = _panel;
            _parts.Clear();
            _panel = null;
            return (parts, panel);
        }
    }
}
