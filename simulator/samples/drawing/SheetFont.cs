using ELicense.Hal.Esp32;
using ELicense.Terminal.Screens;
using ELicense.Terminal.Text;
using Flash = ELicense.Simulator.Board.Storage.Flash;

namespace ELicense.Simulator.Samples.Drawing;

/// <summary>Writes on sheets in sizes up to 32 pixels: the terminal's own font, doubled, then reduced with soft edges.</summary>
internal sealed class SheetFont
{
    private const string FileName = "text-16.glyphs";
    private const int FontHeight = 16;
    private const int Doubled = 2 * FontHeight;
    private const int Samples = 4;

    private readonly Font _font;

    internal SheetFont()
    {
        var flash = new Flash(Flash.ReferenceCapacity);
        flash.Poke(FileName, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "flash", FileName)));
        _font = new Font(new FlashStore(flash.Root, flash.Capacity), FileName, FontHeight, 128);
    }

    internal int WidthOf(string text, int size) => DoubledWidthOf(text) * size / Doubled;

    internal void Write(Sheet sheet, string text, int x, int y, int size, int colour)
    {
        var canvas = new Canvas(DoubledWidthOf(text), Doubled);
        new Lettering(canvas, _font, true).Write(text, 0, 0);
        for (int row = 0; row < size; row++)
        {
            for (int column = 0; column < WidthOf(text, size); column++)
            {
                sheet.Blend(x + column, y + row, colour, InkIn(canvas, column, row, size), Samples * Samples);
            }
        }
    }

    internal void WriteCentred(Sheet sheet, string text, int y, int size, int colour) =>
        Write(sheet, text, (sheet.Width - WidthOf(text, size)) / 2, y, size, colour);

    // How many of sixteen points in a pixel of this size have ink.
    private static int InkIn(Canvas canvas, int column, int row, int size)
    {
        int ink = 0;
        for (int i = 0; i < Samples * Samples; i++)
        {
            int x = (Samples * column + i % Samples) * Doubled / (Samples * size);
            int y = (Samples * row + i / Samples) * Doubled / (Samples * size);
            bool isWhite = (canvas.Picture[y * ((canvas.Width + 7) / 8) + x / 8] & (0x80 >> (x % 8))) != 0;
            ink += isWhite ? 0 : 1;
        }

        return ink;
    }

    private static int DoubledWidthOf(string text) => text.Sum(character => character < 0x100 ? FontHeight : Doubled);
}
