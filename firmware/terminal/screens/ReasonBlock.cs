using ELicense.Terminal.Text;

namespace ELicense.Terminal.Screens;

/// <summary>
/// Why the verdict is what it is, and what to do: as many reasons as fit whole, and a line that counts the others.
/// </summary>
public sealed class ReasonBlock
{
    private const string Arrow = "→";

    private readonly Page _page;
    private readonly Phrases _phrases;
    private readonly int _x;
    private readonly int _width;

    public ReasonBlock(Page page, Phrases phrases)
    {
        _page = page;
        _phrases = phrases;
        _x = 2 * page.Margin + page.Text.BoxedWidthOf("000");
        _width = page.Right - _x;
    }

    /// <summary>Rows that the first reason and the count of the others ask for.</summary>
    public int HeightOfFirst(ReasonView[] reasons) =>
        (LinesOf(reasons[0]) + (reasons.Length > 1 ? 1 : 0)) * _page.Pitch;

    /// <summary>Draws between two rows; the first reason in any case, its action large when that hides nothing.</summary>
    public void Draw(ReasonView[] reasons, int top, int bottom)
    {
        bool isLarge = HasRoomForLargeAction(reasons, bottom - top);
        int y = top + 1;
        for (int i = 0; i < reasons.Length; i++)
        {
            int others = reasons.Length - i - 1;
            int end = others > 0 ? bottom - _page.Pitch : bottom;
            if (i > 0 && y + LinesOf(reasons[i]) * _page.Pitch > end + 1)
            {
                if (y + _page.Text.Height <= bottom)
                {
                    _page.Text.Write(_phrases.Text(PhraseNumber.MoreReasons, others + 1), _x, y);
                }

                return;
            }
            y = DrawReason(reasons[i], y, end + 1, i == 0 && isLarge);
        }
    }

    /// <summary>A verdict without a document: text and action of the first reason, each in an area of its own.</summary>
    public void DrawStatement(ReasonView[] reasons, int textTop, int textBottom, int actionTop, int actionBottom)
    {
        ReasonView reason = reasons[0];
        int centring = (_page.Doubled.Height - _page.Text.Height) / 2;
        _page.Text.WriteBoxed(reason.Number, _page.Margin, textTop + _page.Margin + centring);
        DrawLarge(reason.Text, textTop + _page.Margin, textBottom);
        if (reasons.Length > 1)
        {
            actionBottom -= _page.Pitch;
            _page.Text.Write(_phrases.Text(PhraseNumber.MoreReasons, reasons.Length - 1), _x, actionBottom);
        }
        _page.Doubled.Write(Arrow, _x - _page.Doubled.Height - _page.Margin, actionTop + _page.Margin);
        DrawLarge(reason.Action, actionTop + _page.Margin, actionBottom);
    }

    private void DrawLarge(string text, int top, int bottom)
    {
        bool isRoomy = _page.Doubled.CountLines(text, _width) * _page.DoubledPitch <= bottom - top;
        Lettering lettering = isRoomy ? _page.Doubled : _page.Text;
        int pitch = isRoomy ? _page.DoubledPitch : _page.Pitch;
        int y = isRoomy ? top : top + (_page.Doubled.Height - _page.Text.Height) / 2;
        lettering.WriteLines(text, _x, y, _width, pitch, (bottom - top) / pitch);
    }

    /// <summary>True when the larger action of the first reason leaves out no reason that would be shown without it.</summary>
    private bool HasRoomForLargeAction(ReasonView[] reasons, int room)
    {
        if (reasons[0].Action.Length == 0 || _page.Doubled.WidthOf(reasons[0].Action) > _width)
        {
            return false;
        }

        int all = 0;
        for (int i = 0; i < reasons.Length; i++)
        {
            all += LinesOf(reasons[i]) * _page.Pitch;
        }

        int more = _page.DoubledPitch - _page.Pitch;
        return all + more <= room || all > room && HeightOfFirst(reasons) + more <= room;
    }

    /// <returns>The row after it.</returns>
    private int DrawReason(ReasonView reason, int y, int bottom, bool isLarge)
    {
        Lettering text = _page.Text;
        int pitch = _page.Pitch;
        int room = (bottom - y) / pitch;
        bool hasAction = reason.Action.Length > 0 && room > 1;
        if (reason.Number.Length > 0)
        {
            text.WriteBoxed(reason.Number, _page.Margin, y);
        }

        y += text.WriteLines(reason.Text, _x, y, _width, pitch, hasAction ? room - 1 : room) * pitch;
        if (!hasAction)
        {
            return y;
        }

        Lettering lettering = isLarge ? _page.Doubled : text;
        lettering.Write(Arrow, _x - lettering.Height - _page.Margin, y);
        if (!isLarge)
        {
            return y + text.WriteLines(reason.Action, _x, y, _width, pitch, (bottom - y) / pitch) * pitch;
        }

        lettering.Write(reason.Action, _x, y);
        return y + _page.DoubledPitch;
    }

    private int LinesOf(ReasonView reason) =>
        _page.Text.CountLines(reason.Text, _width) + _page.Text.CountLines(reason.Action, _width);
}
