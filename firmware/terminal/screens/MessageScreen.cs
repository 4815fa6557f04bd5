namespace ELicense.Terminal.Screens;

/// <summary>One thing to say, and what to do: what the terminal waits for, or what is wrong with it.</summary>
public sealed class MessageScreen
{
    private const string Arrow = "→";

    private readonly Page _page;
    private readonly Frame _frame;

    public MessageScreen(Page page, Frame frame)
    {
        _page = page;
        _frame = frame;
    }

    /// <param name="title">Of the page.</param>
    /// <param name="message">Its number stands in a box over the text; empty for none.</param>
    /// <param name="hints">What the keys do.</param>
    public void Draw(string title, ReasonView message, KeyHints hints)
    {
        _frame.Draw(title, "", hints);
        int y = _frame.Top + (_frame.Bottom - _frame.Top) / 8;
        if (message.Number.Length > 0)
        {
            _page.Text.WriteBoxed(message.Number, _page.Margin, y);
            y += _page.Pitch + _page.Margin;
        }

        y = Write(message.Text, _page.Margin, y) + _page.Margin;
        if (message.Action.Length > 0)
        {
            int x = 2 * _page.Margin + _page.Doubled.Height;
            _page.Doubled.Write(Arrow, _page.Margin, y);
            Write(message.Action, x, y);
        }
    }

    private int Write(string text, int x, int y)
    {
        int pitch = _page.DoubledPitch;
        return y + _page.Doubled.WriteLines(text, x, y, _page.Right - x, pitch, (_frame.Bottom - y) / pitch) * pitch;
    }
}
