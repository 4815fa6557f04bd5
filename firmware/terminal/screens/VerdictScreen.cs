using ELicense.Terminal.Text;

namespace ELicense.Terminal.Screens;

/// <summary>
/// The verdict: a band with its shape and word in a place of its own, what is verified, why, and what to do. Text that does not fit
/// ends in "…" or is counted in a line that sends the officer to the details; nothing is cut without a sign.
/// </summary>
public sealed class VerdictScreen
{
    private const int MoreReasons = 65;
    private const int HeavyRule = 3;
    private const int MaximumNameLines = 4;

    private readonly Canvas _canvas;
    private readonly VerdictLayout _layout;
    private readonly Typefaces _type;
    private readonly Phrases _phrases;
    private readonly string _mark;
    private readonly int _right;

    /// <param name="canvas">Of either panel's size.</param>
    /// <param name="type">The letterings on that canvas.</param>
    /// <param name="phrases">For the words that count what is not shown.</param>
    /// <param name="mark">Stands at the foot of every verdict, such as "SIMULATOR"; empty for none.</param>
    public VerdictScreen(Canvas canvas, Typefaces type, Phrases phrases, string mark)
    {
        _canvas = canvas;
        _layout = canvas.Width < 400 ? VerdictLayout.Small : VerdictLayout.Large;
        _type = type;
        _phrases = phrases;
        _mark = mark;
        _right = canvas.Width - _layout.Margin;
    }

    /// <summary>Draws a verdict over whatever the canvas shows.</summary>
    public void Draw(VerdictView view)
    {
        _canvas.Clear();
        int bandTop = _layout.BandTop(view.Look);
        int bandBottom = bandTop + _layout.BandHeight;
        DrawBand(view, bandTop);
        DrawFooter(view);
        if (view.Kind == null)
            DrawStatement(view, bandTop, bandBottom);
        else if (bandTop == _layout.MiddleBand)
        {
            DrawDocument(view, 0, bandTop);
            DrawReasons(view, bandBottom, _layout.Footer);
        }
        else
            DrawBody(view, bandTop == 0 ? bandBottom : 0, bandTop == 0 ? _layout.Footer : bandTop);
    }

    private void DrawBand(VerdictView view, int top)
    {
        int margin = _layout.Margin;
        int size = _layout.ShapeSize;
        bool isRight = VerdictLayout.IsShapeOnRight(view.Look);
        if (VerdictLayout.IsBandBlack(view.Look))
            _canvas.BlackenRows(top, _layout.BandHeight);
        else
            _canvas.Toggle(0, top, _canvas.Width, HeavyRule);
        if (top == _layout.MiddleBand)
            _canvas.Toggle(0, top + _layout.BandHeight - HeavyRule, _canvas.Width, HeavyRule);
        int shapeX = isRight ? _right - size : margin;
        int shapeY = top + (_layout.BandHeight - size) / 2;
        VerdictShape.Draw(_canvas, view.Look, shapeX, shapeY, size);
        if (view.Look == VerdictLook.Unreadable || view.Look == VerdictLook.StateUnknown)
            DrawQuestionMark(shapeX, shapeY);
        if (view.HasOfficersMark)
            DrawOfficersMark(top);
        int wordX = isRight ? margin * 2 : margin * 3 + size;
        DrawWord(view.Word, wordX, top, _canvas.Width - size - 4 * margin);
    }

    private void DrawWord(string word, int x, int top, int width)
    {
        int comma = word.IndexOfAny(new[] { ',', ',' });
        string lines = comma < 0 ? word : word.Substring(0, comma) + "\n" + word.Substring(comma + 1);
        Lettering words = _type.LargeFor(lines);
        int maximum = _layout.BandHeight / words.Height;
        int count = words.CountLines(lines, width);
        int shown = count < maximum ? count : maximum;
        words.WriteLines(lines, x, top + (_layout.BandHeight - shown * words.Height) / 2, width, words.Height, maximum);
    }

    private void DrawQuestionMark(int shapeX, int shapeY)
    {
        Lettering words = _type.LargeFor("?");
        words.Write("?", shapeX + (_layout.ShapeSize - words.WidthOf("?")) / 2, shapeY + (_layout.ShapeSize - words.Height) / 2);
    }

    /// <summary>A small lozenge where the band of a Notice is empty: whoever does not look for it takes it for ornament.</summary>
    private void DrawOfficersMark(int top)
    {
        int half = _layout.Margin / 2 + 1;
        for (int row = -half; row <= half; row++)
        {
            int reach = half - (row < 0 ? -row : row);
            _canvas.Toggle(_layout.Margin + half - reach, top + HeavyRule + 2 * half + row, 2 * reach + 1, 1);
        }
    }

    private void DrawFooter(VerdictView view)
    {
        _canvas.Toggle(0, _layout.Footer, _canvas.Width, 1);
        Lettering text = _type.Text;
        int y = _canvas.Height - text.Height;
        text.WriteLines(view.ListAge, _layout.Margin, y, _right - _layout.Margin - text.BoxedWidthOf(_mark), _layout.Pitch, 1);
        if (_mark.Length > 0)
            text.WriteBoxed(_mark, _right - text.BoxedWidthOf(_mark), y);
    }

    /// <summary>A verdict without a document has room to say its first reason and the action in large type.</summary>
    private void DrawStatement(VerdictView view, int bandTop, int bandBottom)
    {
        if (view.Reasons.Length == 0)
            return;
        ReasonView reason = view.Reasons[0];
        int others = view.Reasons.Length - 1;
        bool isMiddle = bandTop == _layout.MiddleBand;
        int textTop = isMiddle ? 0 : bandBottom;
        int textBottom = isMiddle ? bandTop : (bandBottom + _layout.Footer) / 2;
        int actionTop = isMiddle ? bandBottom : textBottom;
        int actionBottom = _layout.Footer - (others > 0 ? _layout.Pitch : 0);
        int x = _layout.Margin + _type.Text.BoxedWidthOf(reason.Number) + _layout.Margin;
        _type.Text.WriteBoxed(reason.Number, _layout.Margin, textTop + _layout.Margin + 1);
        DrawLarge(reason.Text, x, textTop + _layout.Margin, textBottom);
        _type.Text.Write("→", x - _layout.Margin - _type.Text.Height, actionTop + _layout.Margin);
        DrawLarge(reason.Action, x, actionTop + _layout.Margin, actionBottom);
        if (others > 0)
            _type.Text.Write(_phrases.Text(MoreReasons, others), x, actionBottom);
    }

    private void DrawLarge(string text, int x, int top, int bottom)
    {
        Lettering doubled = _type.Doubled;
        int width = _right - x;
        bool isRoomy = doubled.CountLines(text, width) * (doubled.Height + 2) <= bottom - top;
        Lettering lettering = isRoomy ? doubled : _type.Text;
        int pitch = isRoomy ? doubled.Height + 2 : _layout.Pitch;
        lettering.WriteLines(text, x, top, width, pitch, (bottom - top) / pitch);
    }

    /// <summary>Document and reasons in one area: the first reason whole, as far as it takes no more than half, then the facts.</summary>
    private void DrawBody(VerdictView view, int top, int bottom)
    {
        int reserved = 0;
        if (view.Reasons.Length > 0)
        {
            int wanted = LinesOf(view.Reasons[0]) + (view.Reasons.Length > 1 ? 1 : 0);
            int half = (bottom - top) / 2 / _layout.Pitch;
            reserved = (wanted < half ? wanted : half) * _layout.Pitch + _layout.Margin;
        }
        int y = DrawDocument(view, top, bottom - reserved);
        if (reserved == 0)
            return;
        _canvas.Toggle(_layout.Margin, y + _layout.Margin / 2 - 1, _right - _layout.Margin, 1);
        DrawReasons(view, y + _layout.Margin / 2, bottom);
    }

    private int DrawDocument(VerdictView view, int top, int bottom)
    {
        int y = DrawHeadline(view, top + _layout.Margin / 2, bottom - _layout.Pitch);
        if (view.Comparison != null && y + _layout.Pitch <= bottom)
        {
            int x = _type.Text.WriteBoxed(view.ComparisonLabel, _layout.Margin, y + 1) + _layout.Margin;
            y += _type.Text.WriteLines(view.Comparison, x, y + 1, _right - x, _layout.Pitch, (bottom - y) / _layout.Pitch) * _layout.Pitch;
        }
        return new FactFlow(_type.Text, _layout.Margin, _right, _layout.Pitch).Write(view, y + 1, bottom + 1) - 1;
    }

    /// <summary>Name or plate, as large as it fits in one line; a long name takes several in the size of the text.</summary>
    private int DrawHeadline(VerdictView view, int top, int bottom)
    {
        int kindX = _right - _type.Text.BoxedWidthOf(view.Kind);
        _type.Text.WriteBoxed(view.Kind, kindX, top + 1);
        int width = kindX - 2 * _layout.Margin;
        Lettering large = _type.LargeFor(view.Headline);
        if (large.WidthOf(view.Headline) <= width)
        {
            large.Write(view.Headline, _layout.Margin, top);
            return top + large.Height + 2;
        }
        int room = (bottom - top) / _layout.Pitch;
        int maximum = room < 1 ? 1 : room < MaximumNameLines ? room : MaximumNameLines;
        return top + _type.Text.WriteLines(view.Headline, _layout.Margin, top, width, _layout.Pitch, maximum) * _layout.Pitch;
    }

    /// <summary>The reasons that fit whole, and how many more there are; the first is shown in any case.</summary>
    private void DrawReasons(VerdictView view, int top, int bottom)
    {
        int y = top + (_layout.Pitch - _type.Text.Height) / 2;
        for (int i = 0; i < view.Reasons.Length; i++)
        {
            int others = view.Reasons.Length - i;
            int room = (bottom - y) / _layout.Pitch;
            bool isLast = others == 1;
            if (i > 0 && LinesOf(view.Reasons[i]) > (isLast ? room : room - 1))
            {
                if (room > 0)
                    _type.Text.Write(_phrases.Text(MoreReasons, others), ReasonX, y);
                return;
            }
            y += DrawReason(view.Reasons[i], y, isLast || room < 3 ? room : room - 1) * _layout.Pitch;
        }
    }

    private int DrawReason(ReasonView reason, int y, int room)
    {
        Lettering text = _type.Text;
        int width = _right - ReasonX;
        bool hasAction = reason.Action.Length > 0;
        if (reason.Number.Length > 0)
            text.WriteBoxed(reason.Number, _layout.Margin, y);
        int lines = text.WriteLines(reason.Text, ReasonX, y, width, _layout.Pitch, hasAction && room > 1 ? room - 1 : room);
        if (!hasAction || lines >= room)
            return lines;
        y += lines * _layout.Pitch;
        text.Write("→", ReasonX - text.Height - _layout.Margin, y);
        return lines + text.WriteLines(reason.Action, ReasonX, y, width, _layout.Pitch, room - lines);
    }

    private int ReasonX => 2 * _layout.Margin + _type.Text.BoxedWidthOf("000");

    private int LinesOf(ReasonView reason) =>
        _type.Text.CountLines(reason.Text, _right - ReasonX) + _type.Text.CountLines(reason.Action, _right - ReasonX);
}
