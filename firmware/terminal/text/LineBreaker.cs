namespace ELicense.Terminal.Text;

/// <summary>
/// Cuts a text into lines that fit a width: between ideographs, at spaces, and within a word only when it is longer than a
/// line. A closing mark never begins a line and an opening one never ends it; rather than leave three characters to the last
/// line, a line ends at its last comma. Nothing but spaces at the ends of lines is left out.
/// </summary>
public sealed class LineBreaker
{
    private const int FirstIdeographic = 0x2E80;
    private const int Orphans = 3;
    private const string Closing = ",.;:!?)%,。、;:!?)】》」”’…";
    private const string Opening = "((【《「“‘";

    private string _text;
    private Font _font;
    private int _room;
    private int _next;

    /// <summary>Where the current line begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends; the character there is not part of it.</summary>
    public int End { get; private set; }

    /// <summary>Whether text is left after the current line.</summary>
    public bool HasMore => _next < _text.Length;

    /// <summary>Begins with a text.</summary>
    /// <param name="text">A line feed ends a line.</param>
    /// <param name="font">Gives the widths.</param>
    /// <param name="width">Pixels of a line, at least one full-width character.</param>
    public void Begin(string text, Font font, int width)
    {
        _text = text;
        _font = font;
        _room = width < font.Height ? font.Height : width;
        _next = SkipSpaces(0);
    }

    /// <summary>Goes to the next line.</summary>
    /// <returns>False when no text is left.</returns>
    public bool Next()
    {
        if (!HasMore)
        {
            return false;
        }

        Start = _next;
        int cut = Fill();
        _next = SkipSpaces(cut < _text.Length && _text[cut] == '\n' ? cut + 1 : cut);
        End = cut;
        while (End > Start && _text[End - 1] == ' ')
        {
            End--;
        }

        return true;
    }

    /// <summary>The place where the line that begins at <see cref="Start"/> has to end.</summary>
    private int Fill()
    {
        string text = _text;
        int length = text.Length;
        int room = _room;
        if ((length - Start) * _font.Height <= room && text.IndexOf('\n', Start) < 0)
        {
            return length;
        }

        int narrow = _font.Height >> 1;
        int lastBreak = Start;
        int lastPause = Start;
        int previous = ' ';
        for (int i = Start; i < length;)
        {
            int codePoint = CodePoint.At(text, i);
            if (codePoint == '\n')
            {
                return i;
            }

            if (MayBreak(previous, codePoint))
            {
                lastBreak = i;
                if (previous == ',')
                {
                    lastPause = i;
                }
            }
            room -= codePoint < 0x100 ? narrow : narrow << 1;
            if (room < 0)
            {
                int cut = codePoint == ' ' ? i : lastBreak > Start ? lastBreak : i;
                return lastPause > Start && length - cut <= Orphans ? lastPause : cut;
            }
            i += codePoint < 0x10000 ? 1 : 2;
            previous = codePoint;
        }
        return length;
    }

    private static bool MayBreak(int before, int after)
    {
        if (before < FirstIdeographic && after < FirstIdeographic && before != ' ')
        {
            return false;
        }

        return Closing.IndexOf((char)after) < 0 && Opening.IndexOf((char)before) < 0;
    }

    private int SkipSpaces(int index)
    {
        while (index < _text.Length && _text[index] == ' ')
        {
            index++;
        }

        return index;
    }
}
