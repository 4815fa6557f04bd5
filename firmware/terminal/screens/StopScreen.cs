namespace ELicense.Terminal.Screens;

/// <summary>The stop that is under way, on as many pages as it takes; the verdict of it all stands at the top of each.</summary>
public sealed class StopScreen
{
    private readonly Frame _frame;
    private readonly ListingBlock _block;
    private readonly VerdictBand _band;
    private readonly int _bandHeight;

    public StopScreen(Page page, Frame frame)
    {
        _frame = frame;
        _block = new ListingBlock(page);
        _bandHeight = page.IsSmall ? 52 : 72;
        _band = new VerdictBand(page, _bandHeight, page.IsSmall ? 40 : 56);
    }

    /// <summary>How many pages a stop takes; at least one.</summary>
    public int PagesOf(StopView view)
    {
        int pages = 0;
        int next = 0;
        do
        {
            next = _block.Skip(view.Rows, next, RowsTop(view), _frame.Bottom);
            pages++;
        }
        while (next < view.Rows.Count);
        return pages;
    }

    /// <summary>Draws a page, counted from 0.</summary>
    public void Draw(StopView view, int number, KeyHints hints)
    {
        int pages = PagesOf(view);
        int first = 0;
        for (int i = 0; i < number; i++)
        {
            first = _block.Skip(view.Rows, first, RowsTop(view), _frame.Bottom);
        }

        _frame.Draw(view.Rows.Title, pages > 1 ? number + 1 + "/" + pages : "", hints);
        if (view.HasDocuments)
        {
            _band.Draw(view.Look, view.Word, view.HasOfficersMark, _frame.Top, true);
        }

        _block.Draw(view.Rows, first, RowsTop(view), _frame.Bottom);
    }

    private int RowsTop(StopView view) => view.HasDocuments ? _frame.Top + _bandHeight : _frame.Top;
}
