using ELicense.Hal;
using ELicense.Terminal.Text;

namespace ELicense.Terminal.Screens;

/// <summary>What every screen is drawn on and with: the canvas, its letterings and its margins.</summary>
public sealed class Page
{
    private const int SmallestLargeWidth = 400;
    private const int CachedGlyphs = 128;
    private const int CachedLargeGlyphs = 8;

    private readonly Lettering _large;

    /// <summary>
    /// Opens the fonts of a panel's size; a font that is damaged or missing shows code points, and never fails.
    /// </summary>
    /// <param name="store">Where the fonts are.</param>
    /// <param name="width">Pixels in a row of the panel.</param>
    /// <param name="height">Rows of the panel.</param>
    public Page(IStore store, int width, int height)
        : this(store, new Canvas(width, height))
    {
    }

    /// <summary>The same, on a canvas that is there.</summary>
    public Page(IStore store, Canvas canvas)
    {
        IsSmall = canvas.Width < SmallestLargeWidth;
        Canvas = canvas;
        int textHeight = IsSmall ? 12 : 16;
        int largeHeight = IsSmall ? 32 : 48;
        Font text = new Font(store, "text-" + textHeight + ".glyphs", textHeight, CachedGlyphs);
        Font large = new Font(store, "words-" + largeHeight + ".glyphs", largeHeight, CachedLargeGlyphs);
        Text = new Lettering(Canvas, text, false);
        Doubled = new Lettering(Canvas, text, true);
        _large = new Lettering(Canvas, large, false);
        HasFonts = text.IsUsable && large.IsUsable;
        Margin = IsSmall ? 4 : 8;
        Pitch = IsSmall ? 14 : 19;
    }

    /// <summary>False when a font is missing or damaged.</summary>
    public readonly bool HasFonts;

    /// <summary>Whether the panel is of the small board.</summary>
    public readonly bool IsSmall;

    public readonly Canvas Canvas;

    /// <summary>The size of running text.</summary>
    public readonly Lettering Text;

    /// <summary>Twice that, for names and for what matters most.</summary>
    public readonly Lettering Doubled;

    /// <summary>Blank columns at the sides, and the unit of distances.</summary>
    public readonly int Margin;

    /// <summary>Rows from one line of text to the next.</summary>
    public readonly int Pitch;

    /// <summary>The same for doubled text.</summary>
    public int DoubledPitch => Doubled.Height + 2;

    /// <summary>The first column of the right margin.</summary>
    public int Right => Canvas.Width - Margin;

    /// <summary>The large type of verdicts and plates when it has all characters of a text, else the doubled text.</summary>
    public Lettering LargeFor(string text) => _large.Has(text) ? _large : Doubled;
}
