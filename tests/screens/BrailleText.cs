using System.Text;

namespace ELicense.Tests.Screens;

/// <summary>A one-bit picture as text, two by four pixels a character: a dot is black, a space blank.</summary>
internal static class BrailleText
{
    private const char Blank = '\u2800';

    /// <summary>Dots 1 to 8 of a Braille character, by row and column.</summary>
    private static readonly int[] Dots = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];

    /// <param name="picture">In the layout of IDisplay.Show.</param>
    internal static string Of(byte[] picture, int width, int height)
    {
        var text = new StringBuilder();
        for (var y = 0; y < height; y += 4)
        {
            var line = new StringBuilder();
            for (var x = 0; x < width; x += 2)
            {
                line.Append(Cell(picture, width, height, x, y));
            }

            text.Append(line.Replace(Blank, ' ').ToString().TrimEnd()).Append('\n');
        }
        return text.ToString();
    }

    private static char Cell(byte[] picture, int width, int height, int x, int y)
    {
        var stride = (width + 7) / 8;
        var dots = 0;
        for (var i = 0; i < Dots.Length; i++)
        {
            int column = x + i % 2, row = y + i / 2;
            if (column < width && row < height && (picture[row * stride + column / 8] >> (7 - column % 8) & 1) == 0)
            {
                dots |= Dots[i];
            }
        }
        return (char)(Blank + dots);
    }
}
