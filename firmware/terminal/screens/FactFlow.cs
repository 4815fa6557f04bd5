namespace ELicense.Terminal.Screens;

/// <summary>
/// Sets labels with their values one after another, as many in a line as fit; "…" stands for those that no longer do.
/// </summary>
public sealed class FactFlow
{
    private const string Ellipsis = "…";

    private readonly Page _page;
    private int _x;
    private int _y;
    private int _bottom;
    private int _right;

    public FactFlow(Page page)
    {
        _page = page;
    }

    /// <summary>Writes facts between two rows, and before a column.</summary>
    /// <returns>The row after the last line.</returns>
    public int Write(FactList facts, int top, int bottom, int right)
    {
        _right = right;
        _x = _page.Margin;
        _y = top + 1;
        _bottom = bottom + 1;
        for (int i = 0; i < facts.Count; i++)
        {
            if (!WriteFact(facts.Label(i), facts.Value(i), i == facts.Count - 1))
            {
                break;
            }
        }
        return (_x > _page.Margin ? _y + _page.Pitch : _y) - 1;
    }

    private bool WriteFact(string label, string value, bool isLast)
    {
        Lettering text = _page.Text;
        int space = text.Height >> 1;
        int width = text.WidthOf(label) + space + text.WidthOf(value);
        // The last column of each line stays free for the "…", which the last fact does not need.
        int right = isLast ? _right : _right - text.Height - 2 * space;
        if (_x > _page.Margin && _x + width > right && !NextLine())
        {
            return false;
        }

        if (_y + _page.Pitch > _bottom)
        {
            return false;
        }

        int valueX = text.Write(label, _x, _y) + space;
        int room = (_bottom - _y) / _page.Pitch;
        int lines = text.WriteLines(value, valueX, _y, right - valueX, _page.Pitch, room);
        _y += (lines - 1) * _page.Pitch;
        int end = lines == 1 && _x + width < right ? _x + width : right;
        _x = end + 2 * space;
        return true;
    }

    private bool NextLine()
    {
        if (_y + 2 * _page.Pitch > _bottom)
        {
            _page.Text.Write(Ellipsis, _x, _y);
            return false;
        }
        _x = _page.Margin;
        _y += _page.Pitch;
        return true;
    }
}
