namespace ELicense.Terminal.Screens;

/// <summary>Sets labels with their values one after another, as many in a line as fit; "…" stands for those that no longer do.</summary>
public sealed class FactFlow
{
    private const string Ellipsis = "…";

    private readonly Lettering _text;
    private readonly int _left;
    private readonly int _right;
    private readonly int _pitch;
    private readonly int _space;

    public FactFlow(Lettering text, int left, int right, int pitch)
    {
        _text = text;
        _left = left;
        _right = right;
        _pitch = pitch;
        _space = text.Height >> 1;
    }

    /// <summary>Writes the facts of a document.</summary>
    /// <returns>The row after the last line.</returns>
    public int Write(VerdictView view, int top, int bottom)
    {
        int x = _left;
        int y = top;
        for (int i = 0; i < view.FactLabels.Length; i++)
        {
            bool isLast = i == view.FactLabels.Length - 1;
            int valueX = x + _text.WidthOf(view.FactLabels[i]) + _space;
            int end = valueX + _text.WidthOf(view.FactValues[i]);
            if (x > _left && end > (isLast ? _right : _right - 3 * _space))
            {
                valueX += _left - x;
                end += _left - x;
                if (y + 2 * _pitch > bottom)
                {
                    _text.Write(Ellipsis, x, y);
                    return y + _pitch;
                }
                x = _left;
                y += _pitch;
            }
            if (y + _pitch > bottom)
                return y;
            _text.Write(view.FactLabels[i], x, y);
            int lines = WriteValue(view.FactValues[i], valueX, y, isLast, bottom);
            y += (lines - 1) * _pitch;
            x = lines == 1 ? end + 2 * _space : _right;
        }
        return x > _left ? y + _pitch : y;
    }

    /// <summary>A value too long for its line goes on below itself, unless other facts wait for the last line.</summary>
    private int WriteValue(string value, int x, int y, bool isLast, int bottom)
    {
        int width = (isLast ? _right : _right - 2 * _space) - x;
        return _text.WriteLines(value, x, y, width, _pitch, (bottom - y) / _pitch);
    }
}
