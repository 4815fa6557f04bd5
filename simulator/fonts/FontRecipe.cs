namespace ELicense.Simulator.Fonts;

/// <summary>
/// How one .glyphs file of firmware/data is made. The paths of the two text fonts are those of Debian's packages.
/// </summary>
public sealed record FontRecipe(string FileName, GlyphCell Cell, params FontSource[] Sources)
{
    private const string X11 = "/usr/share/fonts/X11/misc/";

    /// <param name="repository">The root of the source tree, which holds the outlines of the large type as bitmaps.</param>
    public static FontRecipe[] All(string repository) =>
    [
        new("text-16.glyphs", new(16, Ascent: 14),
            new FontSource("/usr/share/unifont/unifont.hex", Repertoire.IsOfReferenceBoard)),
        new("text-12.glyphs", new(12, Ascent: 10),
            new(X11 + "6x12-ISO8859-1.pcf.gz", code => Repertoire.IsOfSmallBoard(code) && code < GlyphCell.FirstWide),
            new(X11 + "wenquanyi_9pt.pcf", code => Repertoire.IsOfSmallBoard(code) && code >= GlyphCell.FirstWide)),
        Words(repository, 48),
        Words(repository, 32),
    ];

    /// <exception cref="IOException">A source cannot be read.</exception>
    /// <exception cref="InvalidDataException">A source is damaged, or a glyph does not fit into the cell.</exception>
    public byte[] Build()
    {
        var rows = new Dictionary<int, ulong[]>();
        foreach (var (codePoint, glyph) in Sources.SelectMany(source => source.Glyphs()))
        {
            rows[codePoint] = Cell.Place(codePoint, glyph);
        }

        return GlyphFile.Write(Cell.Height, rows);
    }

    private static FontRecipe Words(string repository, int height) =>
        new($"words-{height}.glyphs", new(height, Ascent: height * 88 / 100),
            new FontSource(Path.Combine(repository, "simulator/fonts/sources", $"words-{height}.bdf"), _ => true));
}
