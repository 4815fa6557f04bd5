namespace ELicense.Simulator.Bench.Events;

/// <summary>The pages that are open on a bench. All of them are told the same.</summary>
internal sealed class FeedHub
{
    /// <summary>More pages than this are nobody's.</summary>
    public const int MaximumPages = 32;

    private readonly Lock _gate = new();
    private readonly List<Feed> _feeds = [];

    public bool IsWatched
    {
        get
        {
            lock (_gate)
            {
                return _feeds.Count > 0;
            }
        }
    }

    /// <returns>Null when too many pages are open.</returns>
    public Feed? Open(PanelArea wholePanel)
    {
        lock (_gate)
        {
            if (_feeds.Count == MaximumPages)
            {
                return null;
            }

            var feed = new Feed(wholePanel);
            _feeds.Add(feed);
            return feed;
        }
    }

    public void Close(Feed feed)
    {
        lock (_gate)
        {
            _feeds.Remove(feed);
        }
    }

    public void Changed(params ReadOnlySpan<BenchPart> parts)
    {
        lock (_gate)
        {
            foreach (Feed feed in _feeds)
            {
                foreach (BenchPart part in parts)
                {
                    feed.Mark(part);
                }
            }
        }
    }

    public void Changed(PanelChange change)
    {
        lock (_gate)
        {
            _feeds.ForEach(feed => feed.Mark(change));
        }
    }
}
