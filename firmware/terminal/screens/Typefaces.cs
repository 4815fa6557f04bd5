using ELicense.Hal;
using ELicense.Terminal.Text;

namespace ELicense.Terminal.Screens;

/// <summary>The letterings of a panel: text, the same doubled for names, and large type for the words of verdicts and for plates.</summary>
public sealed class Typefaces
{
    private readonly Lettering _large;

    /// <summary>Opens the fonts of a panel's size; a font that is damaged or missing shows code points, and never fails.</summary>
    public Typefaces(IStore store, Canvas canvas)
    {
        bool isSmall = canvas.Width < 400;
        Font text = isSmall ? new Font(store, "text-12.glyphs", 12, 64) : new Font(store, "text-16.glyphs", 16, 128);
        Font large = isSmall ? new Font(store, "words-32.glyphs", 32, 1) : new Font(store, "words-48.glyphs", 48, 1);
        Text = new Lettering(canvas, text, false);
        Doubled = new Lettering(canvas, text, true);
        _large = new Lettering(canvas, large, false);
    }

    public Lettering Text { get; }

    public Lettering Doubled { get; }

    /// <summary>The large type when it has all characters of a text, else the doubled text.</summary>
    public Lettering LargeFor(string text) => _large.Has(text) ? _large : Doubled;
}
