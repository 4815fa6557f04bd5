using ELicense.Terminal.Screens;

namespace ELicense.Tests.Screens;

/// <summary>
/// Reads a picture back: looks for a text pixel by pixel as a lettering would write it, black on white or white on black. What is cut,
/// overlapped or outside is not found.
/// </summary>
internal sealed class Reader
{
    private readonly bool[][] _ink;
    private readonly Page _scratch;

    internal Reader(Page page)
    {
        _ink = Ink(page.Canvas);
        _scratch = new Page(FlashImage.Store(), page.Canvas.Width, page.Canvas.Height);
    }

    /// <summary>Whether a text stands there in any size, in one line or broken into lines.</summary>
    internal bool Finds(string text)
    {
        Lettering[] sizes = [_scratch.Text, _scratch.Doubled, _scratch.LargeFor(text)];
        return sizes.Any(size => FindsBroken(size, text));
    }

    /// <summary>The longest beginning that stands in one line, then the same for what is left.</summary>
    private bool FindsBroken(Lettering size, string text)
    {
        while ((text = text.Trim(' ')).Length > 0)
        {
            var length = text.Length;
            while (length > 0 && !FindsLine(size, text[..length].Trim(' ')))
                length--;
            if (length == 0)
                return false;
            text = text[length..];
        }
        return true;
    }

    private bool FindsLine(Lettering size, string line)
    {
        var width = size.WidthOf(line);
        if (width > _scratch.Canvas.Width || size.Height > _scratch.Canvas.Height)
            return false;
        _scratch.Canvas.Clear();
        size.Write(line, 0, 0);
        var wanted = Ink(_scratch.Canvas)[..size.Height].Select(row => row[..width]).ToArray();
        for (var y = 0; y <= _ink.Length - wanted.Length; y++)
            for (var x = 0; x <= _ink[0].Length - width; x++)
                if (Matches(wanted, x, y, false) || Matches(wanted, x, y, true))
                    return true;
        return false;
    }

    private bool Matches(bool[][] wanted, int x, int y, bool isInverted)
    {
        for (var row = 0; row < wanted.Length; row++)
            for (var column = 0; column < wanted[row].Length; column++)
                if (_ink[y + row][x + column] != (wanted[row][column] ^ isInverted))
                    return false;
        return true;
    }

    private static bool[][] Ink(Canvas canvas)
    {
        var stride = (canvas.Width + 7) / 8;
        return [.. Enumerable.Range(0, canvas.Height).Select(y => Enumerable.Range(0, canvas.Width)
            .Select(x => (canvas.Picture[y * stride + x / 8] >> (7 - x % 8) & 1) == 0).ToArray())];
    }
}
