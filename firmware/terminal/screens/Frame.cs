namespace ELicense.Terminal.Screens;

/// <summary>What surrounds every page that is no verdict: a title above, and what the keys do below.</summary>
public sealed class Frame
{
    internal const string UpKey = "▲";
    private const string ScanKey = "●";
    internal const string DownKey = "▼";

    private readonly Page _page;
    private readonly string _mark;
    private readonly int _padding;

    /// <param name="page">Of either panel's size.</param>
    /// <param name="mark">Stands in every title, such as "SIMULATOR"; empty for none.</param>
    public Frame(Page page, string mark)
    {
        _page = page;
        _mark = mark;
        _padding = page.Margin / 2;
    }

    /// <summary>The first row under the title.</summary>
    public int Top => _page.Text.Height + 2 * _padding;

    /// <summary>The first row of the hints.</summary>
    public int Bottom => _page.Canvas.Height - _page.Text.Height - 2 * _padding;

    /// <summary>Clears the canvas and draws the frame.</summary>
    /// <param name="title">What the page is.</param>
    /// <param name="place">Where in it the officer is, such as "2/3"; empty for a single page.</param>
    /// <param name="hints">What the keys do.</param>
    public void Draw(string title, string place, KeyHints hints)
    {
        Canvas canvas = _page.Canvas;
        Lettering text = _page.Text;
        canvas.Clear();
        canvas.Fill(0, 0, canvas.Width, Top, false);
        text.Ground = Ground.Black;
        int x = text.Write(title, _page.Margin, _padding);
        text.Write(place, x + 2 * _page.Margin, _padding);
        text.Write(_mark, _page.Right - text.WidthOf(_mark), _padding);
        text.Ground = Ground.White;
        canvas.Fill(0, Bottom, canvas.Width, 1, false);
        DrawHints(hints, Bottom + _padding + 1);
    }

    private void DrawHints(KeyHints hints, int y)
    {
        DrawHint(UpKey, hints.Up, _page.Margin, y);
        DrawHint(ScanKey, hints.Scan, (_page.Canvas.Width - WidthOf(hints.Scan)) / 2, y);
        DrawHint(DownKey, hints.Down, _page.Right - WidthOf(hints.Down), y);
    }

    private void DrawHint(string key, string hint, int x, int y)
    {
        if (hint.Length > 0)
        {
            _page.Text.Write(hint, _page.Text.Write(key, x, y) + _padding, y);
        }
    }

    private int WidthOf(string hint) => _page.Text.Height + _padding + _page.Text.WidthOf(hint);
}
