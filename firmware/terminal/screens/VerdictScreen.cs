using ELicense.Terminal.Text;

namespace ELicense.Terminal.Screens;

/// <summary>
/// The verdict: a band with its shape and word in a place of its own, what is verified, why, and what to do. Text that does not
/// fit ends in "…" or is counted in a line that sends the officer to the details; nothing is cut without a sign.
/// </summary>
public sealed class VerdictScreen
{
    private readonly Page _page;
    private readonly VerdictLayout _layout;
    private readonly VerdictBand _band;
    private readonly DocumentBlock _document;
    private readonly ReasonBlock _reasons;
    private readonly string _mark;

    /// <param name="page">Of either panel's size.</param>
    /// <param name="phrases">For the words that count what is not shown.</param>
    /// <param name="mark">Stands at the foot of every verdict, such as "SIMULATOR"; empty for none.</param>
    public VerdictScreen(Page page, Phrases phrases, string mark)
    {
        _page = page;
        _layout = page.IsSmall ? VerdictLayout.Small : VerdictLayout.Large;
        _band = new VerdictBand(page, _layout);
        _document = new DocumentBlock(page);
        _reasons = new ReasonBlock(page, phrases);
        _mark = mark;
    }

    /// <summary>Draws a verdict over whatever the canvas shows.</summary>
    public void Draw(VerdictView view)
    {
        _page.Canvas.Clear();
        int bandTop = _layout.BandTop(view.Look);
        _band.Draw(view.Look, view.Word, view.HasOfficersMark, bandTop, bandTop == _layout.MiddleBand);
        DrawFooter(view);
        int bandBottom = bandTop + _layout.BandHeight;
        if (bandTop == 0)
        {
            DrawBeside(view, bandBottom, _layout.Footer);
        }
        else if (bandTop == _layout.BottomBand)
        {
            DrawBeside(view, 0, bandTop);
        }
        else
        {
            DrawAround(view, bandTop, bandBottom);
        }
    }

    /// <summary>Age of the list, what is one key away as far as there is room for its name, and the mark.</summary>
    private void DrawFooter(VerdictView view)
    {
        Lettering text = _page.Text;
        int y = _page.Canvas.Height - text.Height;
        int right = _page.Right;
        _page.Canvas.Fill(0, _layout.Footer, _page.Canvas.Width, 1, false);
        if (_mark.Length > 0)
        {
            right -= text.BoxedWidthOf(_mark);
            text.WriteBoxed(_mark, right, y);
            right -= _page.Margin;
        }

        int left = _page.Margin + text.WidthOf(view.ListAge) + _page.Margin;
        if (view.Hint.Length > 0)
        {
            string key = view.IsHintUp ? Frame.UpKey : Frame.DownKey;
            string hint = left + text.WidthOf(key + view.Hint) <= right ? key + view.Hint : key;
            right -= text.WidthOf(hint);
            text.Write(hint, right, y);
            right -= _page.Margin;
        }

        text.WriteLines(view.ListAge, _page.Margin, y, right - _page.Margin, _page.Pitch, 1);
    }

    /// <summary>
    /// Document above the band, reasons below it; without a document, what was found above and what to do below.
    /// </summary>
    private void DrawAround(VerdictView view, int bandTop, int bandBottom)
    {
        bool hasReasons = view.Reasons.Length > 0;
        if (view.Kind == null && hasReasons)
        {
            _reasons.DrawStatement(view.Reasons, 0, bandTop, bandBottom, _layout.Footer);
        }

        if (view.Kind == null)
        {
            return;
        }

        _document.Draw(view, 0, bandTop);
        if (hasReasons)
        {
            _reasons.Draw(view.Reasons, bandBottom, _layout.Footer);
        }
    }

    /// <summary>
    /// Document and reasons in one area: the first reason whole, as far as it takes no more than half, then the facts.
    /// </summary>
    private void DrawBeside(VerdictView view, int top, int bottom)
    {
        int middle = (top + bottom) / 2;
        bool hasReasons = view.Reasons.Length > 0;
        if (view.Kind == null)
        {
            if (hasReasons)
            {
                _reasons.DrawStatement(view.Reasons, top, middle, middle, bottom);
            }

            return;
        }
        int wanted = hasReasons ? _reasons.HeightOfFirst(view.Reasons) + _page.Margin : 0;
        int rule = _page.Margin / 2;
        int y = _document.Draw(view, top, wanted < bottom - middle ? bottom - wanted : middle);
        if (!hasReasons)
        {
            return;
        }

        _page.Canvas.Fill(_page.Margin, y + rule - 1, _page.Right - _page.Margin, 1, false);
        _reasons.Draw(view.Reasons, y + rule, bottom);
    }
}
