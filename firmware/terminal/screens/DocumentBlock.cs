namespace ELicense.Terminal.Screens;

/// <summary>
/// Who or what is verified: name or plate, what to compare with the person, the facts, and the portrait when there is one.
/// </summary>
public sealed class DocumentBlock
{
    private const int MaximumNameLines = 4;

    private readonly Page _page;
    private readonly FactFlow _facts;
    private readonly PortraitBlock _portrait;

    // The first column that text leaves free.
    private int _right;

    public DocumentBlock(Page page)
    {
        _page = page;
        _facts = new FactFlow(page);
        _portrait = new PortraitBlock(page);
    }

    /// <summary>Draws between two rows.</summary>
    /// <returns>The row after the last line.</returns>
    public int Draw(VerdictView view, int top, int bottom)
    {
        _right = _portrait.Draw(view.Portrait, top, bottom);
        int linesBelow = view.Comparison == null ? 1 : 2;
        int y = DrawHeadline(view, top + _page.Margin / 2, bottom - linesBelow * _page.Pitch);
        if (view.Comparison != null)
        {
            y = DrawComparison(view, y, bottom);
        }

        y = _facts.Write(view.Facts, y, bottom, _right);
        return _right == _page.Right || y > _portrait.Bottom ? y : _portrait.Bottom;
    }

    /// <summary>Name or plate, as large as it fits in one line; a long one takes several in the size of the text.</summary>
    private int DrawHeadline(VerdictView view, int top, int bottom)
    {
        Lettering text = _page.Text;
        int kindX = _right - text.BoxedWidthOf(view.Kind);
        int width = kindX - 2 * _page.Margin;
        text.WriteBoxed(view.Kind, kindX, top + 1);
        Lettering large = view.IsPlate ? _page.LargeFor(view.Headline) : _page.Doubled;
        if (large.WidthOf(view.Headline) > width)
        {
            large = _page.Doubled;
        }

        if (large.WidthOf(view.Headline) <= width)
        {
            large.Write(view.Headline, _page.Margin, top);
            return top + large.Height + 2;
        }
        int room = (bottom - top) / _page.Pitch;
        int maximum = room < 1 ? 1 : room < MaximumNameLines ? room : MaximumNameLines;
        return top + text.WriteLines(view.Headline, _page.Margin, top, width, _page.Pitch, maximum) * _page.Pitch;
    }

    /// <summary>Large when the facts leave room for it, because comparing is all that a good licence asks for.</summary>
    private int DrawComparison(VerdictView view, int y, int bottom)
    {
        int pitch = _page.Pitch;
        if (bottom - y < pitch)
        {
            return y;
        }

        int x = _page.Text.WriteBoxed(view.ComparisonLabel, _page.Margin, y + 1) + _page.Margin;
        bool isRoomy = bottom - y >= 4 * pitch + _page.DoubledPitch
            && _page.Doubled.WidthOf(view.Comparison) <= _right - _page.Margin;
        if (isRoomy)
        {
            _page.Doubled.Write(view.Comparison, _page.Margin, y + pitch);
            return y + pitch + _page.DoubledPitch;
        }
        return y + _page.Text.WriteLines(view.Comparison, x, y + 1, _right - x, pitch, (bottom - y) / pitch) * pitch;
    }
}
