namespace ELicense.Terminal.Screens;

/// <summary>The shape and the word of a verdict, which are read before anything else.</summary>
public sealed class VerdictBand
{
    private const int MaximumLines = 2;
    private const string QuestionMark = "?";

    private readonly Page _page;
    private readonly int _height;
    private readonly int _heavyRule;
    private readonly int _shapeSize;
    private readonly bool _isCompact;

    /// <summary>The band of a verdict's own screen, its word in large type.</summary>
    public VerdictBand(Page page, VerdictLayout layout)
        : this(page, layout.BandHeight, layout.HeavyRule, layout.ShapeSize, false)
    {
    }

    /// <summary>A lower one, its word in the size of names.</summary>
    public VerdictBand(Page page, int height, int shapeSize)
        : this(page, height, 1, shapeSize, true)
    {
    }

    private VerdictBand(Page page, int height, int heavyRule, int shapeSize, bool isCompact)
    {
        _page = page;
        _height = height;
        _heavyRule = heavyRule;
        _shapeSize = shapeSize;
        _isCompact = isCompact;
    }

    /// <summary>Draws the band.</summary>
    /// <param name="look">Its shape.</param>
    /// <param name="word">A comma ends its first line.</param>
    /// <param name="hasOfficersMark">Whether somebody is wanted.</param>
    /// <param name="top">Its first row.</param>
    /// <param name="isClosed">Whether a white band ends in a rule as it begins with one.</param>
    public void Draw(VerdictLook look, string word, bool hasOfficersMark, int top, bool isClosed)
    {
        int size = _shapeSize;
        bool isRight = VerdictLayout.IsShapeOnRight(look);
        int shapeX = isRight ? _page.Right - size : _page.Margin;
        DrawGround(VerdictLayout.IsBandBlack(look), isClosed, top);
        DrawShape(look, shapeX, top + (_height - size) / 2);
        if (hasOfficersMark)
        {
            DrawOfficersMark(shapeX - 2 * _page.Margin, top + _heavyRule, VerdictLayout.IsBandBlack(look));
        }

        DrawWord(look, word, isRight ? 2 * _page.Margin : 3 * _page.Margin + size, top);
    }

    private void DrawGround(bool isBlack, bool isClosed, int top)
    {
        Canvas canvas = _page.Canvas;
        canvas.Fill(0, top, canvas.Width, isBlack ? _height : _heavyRule, false);
        if (isClosed)
        {
            canvas.Fill(0, top + _height - _heavyRule, canvas.Width, _heavyRule, false);
        }
    }

    private void DrawShape(VerdictLook look, int x, int y)
    {
        int size = _shapeSize;
        new VerdictShape(_page.Canvas, x, y, size).Draw(look);
        if (look != VerdictLook.Unreadable && look != VerdictLook.StateUnknown)
        {
            return;
        }

        Lettering words = _isCompact ? _page.Doubled : _page.LargeFor(QuestionMark);
        words.Ground = Ground.Unknown;
        words.Write(QuestionMark, x + (size - words.WidthOf(QuestionMark)) / 2, y + (size - words.Height) / 2);
        words.Ground = Ground.White;
    }

    /// <summary>A small point that hangs from the rule of the band: whoever does not look for it takes it for ornament.</summary>
    private void DrawOfficersMark(int centre, int top, bool isWhite)
    {
        int half = _page.Margin;
        for (int row = 0; row < half; row++)
        {
            _page.Canvas.Fill(centre - half + row, top + row, 2 * (half - row), 1, isWhite);
        }
    }

    private void DrawWord(VerdictLook look, string word, int x, int top)
    {
        int comma = word.IndexOfAny(new[] { ',', ',' });
        string lines = comma < 0 ? word : word.Substring(0, comma) + "\n" + word.Substring(comma + 1);
        Lettering words = _isCompact ? _page.Doubled : _page.LargeFor(lines);
        int width = _page.Canvas.Width - _shapeSize - 4 * _page.Margin;
        int height = words.CountLines(lines, width) > 1 ? MaximumLines * words.Height : words.Height;
        words.Ground = VerdictLayout.IsBandBlack(look) ? Ground.Black : Ground.White;
        words.WriteLines(lines, x, top + (_height - height) / 2, width, words.Height, MaximumLines);
        words.Ground = Ground.White;
    }
}
