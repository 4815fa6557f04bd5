namespace ELicense.Terminal.Screens;

/// <summary>Digits to enter or to pass on, in large type in the middle.</summary>
public sealed class DigitsScreen
{
    private readonly Page _page;
    private readonly Frame _frame;

    public DigitsScreen(Page page, Frame frame)
    {
        _page = page;
        _frame = frame;
    }

    public void Draw(DigitsView view, KeyHints hints)
    {
        _frame.Draw(view.Title, "", hints);
        int y = DrawDigits(view, _frame.Top + 3 * _page.Margin) + 2 * _page.Margin;
        y = WriteCentred(view.Instruction, y);
        WriteCentred(view.Remainder, y);
        WriteNotes(view.Notes);
    }

    /// <summary>From the bottom upwards.</summary>
    private void WriteNotes(string[] notes)
    {
        int y = _frame.Bottom;
        for (int i = notes.Length - 1; i >= 0; i--)
        {
            if (notes[i].Length > 0)
            {
                y -= _page.Pitch;
                _page.Text.WriteLines(notes[i], _page.Margin, y, _page.Right - _page.Margin, _page.Pitch, 1);
            }
        }
    }

    private int DrawDigits(DigitsView view, int y)
    {
        Lettering large = _page.LargeFor("0");
        Lettering points = _page.Doubled;
        bool isWheel = view.Wheel.Length > 0;
        Lettering digits = isWheel ? points : large;
        int frame = 2 * _page.Margin + large.WidthOf(view.Wheel);
        int width = digits.WidthOf(view.Digits) + (isWheel ? frame : 0);
        int x = (_page.Canvas.Width - width) / 2;
        x = digits.Write(view.Digits, x, y + (large.Height - digits.Height) / 2);
        if (isWheel)
        {
            DrawWheel(large, view.Wheel, x, y, frame);
        }

        return y + large.Height;
    }

    private void DrawWheel(Lettering large, string wheel, int x, int y, int width)
    {
        Canvas canvas = _page.Canvas;
        int border = _page.Margin / 4;
        int height = large.Height + _page.Margin;
        canvas.Fill(x, y - _page.Margin / 2, width, height, false);
        canvas.Fill(x + border, y - _page.Margin / 2 + border, width - 2 * border, height - 2 * border, true);
        large.Write(wheel, x + _page.Margin, y);
    }

    private int WriteCentred(string text, int y)
    {
        int width = _page.Right - _page.Margin;
        bool isRoomy = _page.Doubled.WidthOf(text) <= width;
        Lettering lettering = isRoomy ? _page.Doubled : _page.Text;
        int x = lettering.WidthOf(text) <= width ? (_page.Canvas.Width - lettering.WidthOf(text)) / 2 : _page.Margin;
        int pitch = isRoomy ? _page.DoubledPitch : _page.Pitch;
        return y + lettering.WriteLines(text, x, y, width, pitch, 3) * pitch;
    }
}
