using ELicense.Terminal.Text;

namespace ELicense.Terminal.Screens;

/// <summary>Writes text in one font and size on the canvas.</summary>
public sealed class Lettering
{
    private const string Ellipsis = "…";

    private readonly Canvas _canvas;
    private readonly Font _font;
    private readonly int _scale;
    private readonly SmoothDoubling _doubling;
    private readonly LineBreaker _breaker = new LineBreaker();

    /// <param name="canvas">Where to write.</param>
    /// <param name="font">What with; of at most 16 rows when doubled.</param>
    /// <param name="isDoubled">Twice as large as the font.</param>
    public Lettering(Canvas canvas, Font font, bool isDoubled)
    {
        _canvas = canvas;
        _font = font;
        _scale = isDoubled ? 2 : 1;
        Ground = Ground.White;
        _doubling = isDoubled ? new SmoothDoubling(font.Height) : null;
    }

    /// <summary>What the text is written on; white unless set.</summary>
    public Ground Ground { get; set; }

    /// <summary>Rows of a line.</summary>
    public int Height => _font.Height * _scale;

    /// <summary>Whether every character of a text is in the font.</summary>
    public bool Has(string text) => _font.Has(text);

    /// <summary>Pixels that a text takes in one line.</summary>
    public int WidthOf(string text) => WidthOf(text, 0, text.Length);

    /// <summary>Writes a text that is known to fit in one line.</summary>
    /// <returns>The first column after it.</returns>
    public int Write(string text, int x, int y) => Write(text, 0, text.Length, x, y);

    /// <summary>
    /// Writes a text white on a black box that reaches over it by a few columns on both sides and one row above.
    /// </summary>
    /// <returns>The first column after the box.</returns>
    public int WriteBoxed(string text, int x, int y)
    {
        int padding = BoxPadding;
        int width = WidthOf(text) + 2 * padding;
        _canvas.Fill(x, y - 1, width, Height + 1, false);
        Ground = Ground.Black;
        Write(text, x + padding, y);
        Ground = Ground.White;
        return x + width;
    }

    /// <summary>Writes a text in a frame that is as large as the box of <see cref="WriteBoxed"/>.</summary>
    /// <returns>The first column after the frame.</returns>
    public int WriteFramed(string text, int x, int y)
    {
        int padding = BoxPadding;
        int width = WidthOf(text) + 2 * padding;
        _canvas.Fill(x, y - 1, width, Height + 1, false);
        _canvas.Fill(x + 1, y, width - 2, Height - 1, true);
        Write(text, x + padding, y);
        return x + width;
    }

    /// <summary>Chosen so that a box of three digits, and what follows it, stays on byte borders.</summary>
    private int BoxPadding => Height == 12 ? 3 : 8;

    /// <summary>Pixels that <see cref="WriteBoxed"/> takes.</summary>
    public int BoxedWidthOf(string text) => WidthOf(text) + 2 * BoxPadding;

    /// <summary>How many lines a text takes.</summary>
    public int CountLines(string text, int width)
    {
        int lines = 0;
        _breaker.Begin(text, _font, width / _scale);
        while (_breaker.Next())
        {
            lines++;
        }

        return lines;
    }

    /// <summary>
    /// Writes a text in as many lines as it takes; when there is no room for them all, the last one ends in "…".
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="x">Left edge.</param>
    /// <param name="y">Top of the first line.</param>
    /// <param name="width">Pixels of a line, at least three full-width characters.</param>
    /// <param name="pitch">Rows from one line to the next.</param>
    /// <param name="maximum">How many lines there is room for.</param>
    /// <returns>How many were written.</returns>
    public int WriteLines(string text, int x, int y, int width, int pitch, int maximum)
    {
        int lines = 0;
        _breaker.Begin(text, _font, width / _scale);
        while (lines < maximum && _breaker.Next())
        {
            lines++;
            if (lines == maximum && _breaker.HasMore)
            {
                WriteCut(text, x, y, width);
            }
            else
            {
                Write(text, _breaker.Start, _breaker.End, x, y);
            }

            y += pitch;
        }
        return lines;
    }

    private void WriteCut(string text, int x, int y, int width)
    {
        int start = _breaker.Start;
        int end = _breaker.End;
        int room = width - WidthOf(Ellipsis);
        while (end > start && WidthOf(text, start, end) > room)
        {
            end -= end - start > 1 && CodePoint.Length(text, end - 2) == 2 ? 2 : 1;
        }

        Write(Ellipsis, Write(text, start, end, x, y), y);
    }

    private int WidthOf(string text, int start, int end)
    {
        int halves = 0;
        for (int i = start; i < end;)
        {
            int codePoint = CodePoint.At(text, i);
            halves += codePoint < 0x100 ? 1 : 2;
            i += codePoint < 0x10000 ? 1 : 2;
        }
        return halves * (Height >> 1);
    }

    private int Write(string text, int start, int end, int x, int y)
    {
        Font font = _font;
        for (int i = start; i < end;)
        {
            int codePoint = CodePoint.At(text, i);
            int width = font.WidthOf(codePoint);
            if (codePoint != ' ')
            {
                WriteGlyph(font.Load(codePoint), width, x, y);
            }

            x += width * _scale;
            i += codePoint < 0x10000 ? 1 : 2;
        }
        return x;
    }

    private void WriteGlyph(int offset, int width, int x, int y)
    {
        byte[] rows = _font.Rows;
        int stride = (width + 7) >> 3;
        int height = _font.Height;
        if (_doubling != null)
        {
            _doubling.Double(rows, offset, stride);
            rows = _doubling.Rows;
            offset = 0;
            stride = SmoothDoubling.Stride;
            width <<= 1;
            height <<= 1;
        }

        switch (Ground)
        {
            case Ground.White:
                _canvas.Draw(x, y, rows, offset, stride, width, height);
                break;
            case Ground.Black:
                _canvas.DrawWhite(x, y, rows, offset, stride, width, height);
                break;
            default:
                _canvas.DrawInverting(x, y, rows, offset, stride, width, height);
                break;
        }
    }
}
