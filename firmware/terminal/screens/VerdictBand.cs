namespace ELicense.Terminal.Screens;

/// <summary>The shape and the word of a verdict, which are read before anything else.</summary>
public sealed class VerdictBand
{
    private const int MaximumLines = 2;
    private const string QuestionMark = "?";

    private readonly Page _page;
    private readonly VerdictLayout _layout;

    public VerdictBand(Page page, VerdictLayout layout)
    {
        _page = page;
        _layout = layout;
    }

    /// <summary>Draws the band in its place.</summary>
    public void Draw(VerdictView view)
    {
        int top = _layout.BandTop(view.Look);
        int size = _layout.ShapeSize;
        bool isRight = VerdictLayout.IsShapeOnRight(view.Look);
        int shapeX = isRight ? _page.Right - size : _page.Margin;
        DrawGround(view.Look, top);
        DrawShape(view.Look, shapeX, top + (_layout.BandHeight - size) / 2);
        if (view.HasOfficersMark)
        {
            DrawOfficersMark(shapeX - 2 * _page.Margin, top + _layout.HeavyRule);
        }

        DrawWord(view, isRight ? 2 * _page.Margin : 3 * _page.Margin + size, top);
    }

    private void DrawGround(VerdictLook look, int top)
    {
        Canvas canvas = _page.Canvas;
        canvas.Fill(0, top, canvas.Width, VerdictLayout.IsBandBlack(look) ? _layout.BandHeight : _layout.HeavyRule, false);
        if (top == _layout.MiddleBand)
        {
            canvas.Fill(0, top + _layout.BandHeight - _layout.HeavyRule, canvas.Width, _layout.HeavyRule, false);
        }
    }

    private void DrawShape(VerdictLook look, int x, int y)
    {
        int size = _layout.ShapeSize;
        new VerdictShape(_page.Canvas, x, y, size).Draw(look);
        if (look != VerdictLook.Unreadable && look != VerdictLook.StateUnknown)
        {
            return;
        }

        Lettering words = _page.LargeFor(QuestionMark);
        words.Ground = Ground.Unknown;
        words.Write(QuestionMark, x + (size - words.WidthOf(QuestionMark)) / 2, y + (size - words.Height) / 2);
        words.Ground = Ground.White;
    }

    /// <summary>A small point that hangs from the rule of the band: whoever does not look for it takes it for ornament.</summary>
    private void DrawOfficersMark(int centre, int top)
    {
        int half = _page.Margin;
        for (int row = 0; row < half; row++)
        {
            _page.Canvas.Fill(centre - half + row, top + row, 2 * (half - row), 1, false);
        }
    }

    private void DrawWord(VerdictView view, int x, int top)
    {
        string word = view.Word;
        int comma = word.IndexOfAny(new[] { ',', ',' });
        string lines = comma < 0 ? word : word.Substring(0, comma) + "\n" + word.Substring(comma + 1);
        Lettering words = _page.LargeFor(lines);
        int width = _page.Canvas.Width - _layout.ShapeSize - 4 * _page.Margin;
        int height = words.CountLines(lines, width) > 1 ? MaximumLines * words.Height : words.Height;
        words.Ground = VerdictLayout.IsBandBlack(view.Look) ? Ground.Black : Ground.White;
        words.WriteLines(lines, x, top + (_layout.BandHeight - height) / 2, width, words.Height, MaximumLines);
        words.Ground = Ground.White;
    }
}
