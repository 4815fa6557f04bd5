namespace ELicense.Terminal.Screens;

/// <summary>The terminal waits for a code: the time, what to do, and how far its knowledge can be relied on.</summary>
public sealed class ReadyScreen
{
    private readonly Page _page;
    private readonly Frame _frame;
    private readonly ListingBlock _rows;

    public ReadyScreen(Page page, Frame frame)
    {
        _page = page;
        _frame = frame;
        _rows = new ListingBlock(page);
    }

    public void Draw(ReadyView view, KeyHints hints)
    {
        _frame.Draw(view.Rows.Title, "", hints);
        int y = DrawTime(view, _frame.Top + _page.Margin);
        y = DrawPrompt(view.Prompt, y + _page.Margin);
        int faultTop = _frame.Bottom - _page.Pitch;
        _rows.Draw(view.Rows, 0, y, view.Fault == null ? _frame.Bottom : faultTop);
        if (view.Fault != null)
        {
            DrawFault(view.Fault, faultTop);
        }
    }

    private int DrawTime(ReadyView view, int y)
    {
        Lettering large = _page.LargeFor(view.Time);
        int x = large.Write(view.Time, _page.Margin, y) + 2 * _page.Margin;
        int lineY = y + (large.Height - 2 * _page.Pitch) / 2;
        _page.Text.Write(view.Date, x, lineY);
        lineY += _page.Pitch + 1;
        if (view.IsClockTrusted)
        {
            _page.Text.Write(view.ClockState, x, lineY);
        }
        else
        {
            _page.Text.WriteBoxed(view.ClockState, x, lineY);
        }

        return y + large.Height;
    }

    /// <summary>Between two rules, so that it is seen from afar; no verdict has any there.</summary>
    private int DrawPrompt(string prompt, int y)
    {
        Canvas canvas = _page.Canvas;
        Lettering large = _page.LargeFor(prompt);
        canvas.Fill(_page.Margin, y, _page.Right - _page.Margin, 1, false);
        large.Write(prompt, (canvas.Width - large.WidthOf(prompt)) / 2, y + _page.Margin);
        y += large.Height + 2 * _page.Margin;
        canvas.Fill(_page.Margin, y, _page.Right - _page.Margin, 1, false);
        return y + 1;
    }

    private void DrawFault(ReasonView fault, int y)
    {
        int x = _page.Text.WriteBoxed(fault.Number, _page.Margin, y) + _page.Margin;
        _page.Text.WriteLines(fault.Text, x, y, _page.Right - x, _page.Pitch, 1);
    }
}
