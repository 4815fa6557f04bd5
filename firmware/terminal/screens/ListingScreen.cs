namespace ELicense.Terminal.Screens;

/// <summary>A page of a listing: checks, lists, settings, the log.</summary>
public sealed class ListingScreen
{
    private readonly Frame _frame;
    private readonly ListingBlock _block;

    public ListingScreen(Page page, Frame frame)
    {
        _frame = frame;
        _block = new ListingBlock(page);
    }

    /// <summary>How many pages a listing takes; at least one.</summary>
    public int PagesOf(Listing listing)
    {
        int pages = 0;
        int next = 0;
        do
        {
            next = _block.Skip(listing, next, _frame.Top, _frame.Bottom);
            pages++;
        }
        while (next < listing.Count);
        return pages;
    }

    /// <summary>Draws a page, counted from 0.</summary>
    public void Draw(Listing listing, int number, KeyHints hints)
    {
        int pages = PagesOf(listing);
        int first = 0;
        for (int i = 0; i < number; i++)
        {
            first = _block.Skip(listing, first, _frame.Top, _frame.Bottom);
        }

        _frame.Draw(listing.Title, pages > 1 ? number + 1 + "/" + pages : "", hints);
        _block.Draw(listing, first, _frame.Top, _frame.Bottom);
    }
}
