using ELicense.Terminal.Screens;
using ELicense.Terminal.Text;

namespace ELicense.Tests.Screens;

/// <summary>
/// Reads a picture back: looks for a text pixel by pixel as a lettering would write it, black on white or white on black. What
/// is cut, overlapped or outside is not found.
/// </summary>
internal sealed class Reader
{
    private const int WindowWidth = 16;

    private readonly bool[][] _ink;
    private readonly ILookup<int, (int X, int Y)> _windows;
    private readonly Page _scratch;

    internal Reader(Page page)
    {
        _ink = Ink(page.Canvas, page.Canvas.Width, page.Canvas.Height);
        _windows = (from y in Enumerable.Range(0, _ink.Length)
                    from x in Enumerable.Range(0, _ink[0].Length)
                    select (X: x, Y: y)).ToLookup(place => Window(_ink[place.Y], place.X));
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
            if (!FindsLine(size, text[..CodePoint.Length(text, 0)]))
            {
                return false;
            }

            var length = text.Length;
            while (length > 0 && !FindsLine(size, text[..length].Trim(' ')))
            {
                length--;
            }

            if (length == 0)
            {
                return false;
            }

            text = text[length..];
        }
        return true;
    }

    private bool FindsLine(Lettering size, string line)
    {
        var width = size.WidthOf(line);
        if (width > _scratch.Canvas.Width || size.Height > _scratch.Canvas.Height)
        {
            return false;
        }

        _scratch.Canvas.Clear();
        size.Write(line, 0, 0);
        var wanted = Ink(_scratch.Canvas, width, size.Height);
        var top = Array.FindIndex(wanted, row => row.Contains(true));
        wanted = wanted[top..(Array.FindLastIndex(wanted, row => row.Contains(true)) + 1)];
        return Stands(wanted) || Stands([.. wanted.Select(row => row.Select(ink => !ink).ToArray())]);
    }

    private bool Stands(bool[][] wanted)
    {
        var compared = Math.Min(WindowWidth, wanted[0].Length);
        var places = compared == WindowWidth
            ? _windows[Window(wanted[0], 0)]
            : _windows.Where(group => (group.Key ^ Window(wanted[0], 0)) >> WindowWidth - compared == 0).SelectMany(group => group);
        return places.Any(place => StandsAt(wanted, place.X, place.Y));
    }

    private bool StandsAt(bool[][] wanted, int x, int y) =>
        x + wanted[0].Length <= _ink[0].Length && y + wanted.Length <= _ink.Length
        && wanted.Index().All(row => row.Item.AsSpan().SequenceEqual(_ink[y + row.Index].AsSpan(x, row.Item.Length)));

    private static int Window(bool[] row, int x)
    {
        var bits = 0;
        for (var i = x; i < x + WindowWidth; i++)
        {
            bits = bits << 1 | (i < row.Length && row[i] ? 1 : 0);
        }

        return bits;
    }

    private static bool[][] Ink(Canvas canvas, int width, int height)
    {
        var stride = (canvas.Width + 7) / 8;
        return [.. Enumerable.Range(0, height).Select(y => Enumerable.Range(0, width)
            .Select(x => (canvas.Picture[y * stride + x / 8] >> (7 - x % 8) & 1) == 0).ToArray())];
    }
}
