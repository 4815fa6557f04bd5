using ELicense.Simulator.Bench.Events;

namespace ELicense.Tests.Bench;

public sealed class FeedTest
{
    private static readonly PanelArea s_panel = new(0, 0, 400, 300);

    private readonly FeedHub _pages = new();

    [Fact]
    public void A_page_that_opens_is_told_everything()
    {
        (BenchPart[] parts, PanelChange? panel) = _pages.Open(s_panel)!.Take();

        Assert.Equal(Enum.GetValues<BenchPart>().Length - 1, parts.Length);
        Assert.Equal(s_panel, panel?.Area);
    }

    [Fact]
    public void Then_only_what_changed_and_once()
    {
        Feed feed = Opened();
        _pages.Changed(BenchPart.Phones);
        _pages.Changed(BenchPart.Phones, BenchPart.Camera);
        _pages.Changed(new PanelChange(new PanelArea(0, 0, 10, 10), false));
        _pages.Changed(new PanelChange(new PanelArea(20, 0, 10, 10), true));

        (BenchPart[] parts, PanelChange? panel) = feed.Take();

        Assert.Equal([BenchPart.Phones, BenchPart.Camera], parts);
        Assert.Equal(new PanelChange(new PanelArea(0, 0, 30, 10), true), panel);
        Assert.Empty(feed.Take().Parts);
    }

    [Fact]
    public async Task It_waits_until_there_is_news()
    {
        Feed feed = Opened();
        await feed.WaitAsync(TestContext.Current.CancellationToken);
        Task waiting = feed.WaitAsync(TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);

        _pages.Changed(BenchPart.Terminal);
        _pages.Changed(BenchPart.Terminal);

        await waiting.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Two_pages_are_told_the_same()
    {
        Feed one = Opened(), other = Opened();
        _pages.Changed(BenchPart.Scan);

        Assert.Equal([BenchPart.Scan], one.Take().Parts);
        Assert.Equal([BenchPart.Scan], other.Take().Parts);
    }

    [Fact]
    public void A_page_that_was_closed_makes_room()
    {
        Feed[] feeds = [.. Enumerable.Range(0, FeedHub.MaximumPages).Select(_ => Opened())];
        Assert.Null(_pages.Open(s_panel));

        _pages.Close(feeds[0]);

        Assert.NotNull(_pages.Open(s_panel));
    }

    [Fact]
    public void Nobody_watches_before_a_page_opens()
    {
        Assert.False(_pages.IsWatched);
        Feed feed = Opened();
        Assert.True(_pages.IsWatched);
        _pages.Close(feed);
        Assert.False(_pages.IsWatched);
    }

    private Feed Opened()
    {
        Feed feed = _pages.Open(s_panel)!;
        feed.Take();
        return feed;
    }
}
