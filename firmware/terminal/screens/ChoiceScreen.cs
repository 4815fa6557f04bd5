namespace ELicense.Terminal.Screens;

/// <summary>A choice of one among several, in large type; the chosen one is white on black.</summary>
public sealed class ChoiceScreen
{
    private readonly Page _page;
    private readonly Frame _frame;

    public ChoiceScreen(Page page, Frame frame)
    {
        _page = page;
        _frame = frame;
    }

    /// <param name="title">What is chosen.</param>
    /// <param name="items">What there is, each in a few words.</param>
    /// <param name="chosen">Which of them; those around it are shown as far as there is room.</param>
    /// <param name="hints">What the keys do.</param>
    public void Draw(string title, string[] items, int chosen, KeyHints hints)
    {
        _frame.Draw(title, chosen + 1 + "/" + items.Length, hints);
        int pitch = _page.DoubledPitch + _page.Margin / 2;
        int top = _frame.Top + _page.Margin;
        int rows = (_frame.Bottom - top) / pitch;
        int first = chosen < rows ? 0 : chosen - rows + 1;
        int y = top;
        for (int i = first; i < items.Length && i < first + rows; i++, y += pitch)
        {
            Draw(items[i], y, pitch, i == chosen);
        }
    }

    private void Draw(string item, int y, int pitch, bool isChosen)
    {
        Lettering lettering = _page.Doubled.WidthOf(item) <= _page.Right - 2 * _page.Margin ? _page.Doubled : _page.Text;
        if (isChosen)
        {
            _page.Canvas.Fill(0, y, _page.Canvas.Width, pitch, false);
            lettering.Ground = Ground.Black;
        }

        lettering.Write(item, 2 * _page.Margin, y + (pitch - lettering.Height) / 2);
        lettering.Ground = Ground.White;
    }
}
