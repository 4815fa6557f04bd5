using ELicense.Simulator.Fonts;
using ELicense.Terminal.Text;
using ELicense.Tests.Support;

namespace ELicense.Tests.Screens;

/// <summary>What the packer writes, the terminal reads.</summary>
public class FontTest
{
    [Theory]
    [InlineData(12, 1)]
    [InlineData(16, 64)]
    [InlineData(32, 1)]
    [InlineData(48, 4)]
    public void LoadsEveryGlyphAsPacked(int height, int cached)
    {
        var random = new Random(height);
        var glyphs = Enumerable.Range(0, 400).Select(i => i < 60 ? random.Next(0x100) : random.Next(0x100, 0x10000)).Distinct()
            .ToDictionary(codePoint => codePoint, codePoint => RandomRows(random, codePoint, height));
        var font = new Font(StoreWith(GlyphFile.Write(height, glyphs)), "font", height, cached);
        Assert.True(font.IsUsable);
        foreach (var (codePoint, rows) in glyphs.Concat(glyphs))
        {
            Assert.Equal(rows, Loaded(font, codePoint));
        }

        Assert.True(font.Has(string.Concat(glyphs.Keys.Where(c => !char.IsSurrogate((char)c)).Select(c => (char)c)) + "\n"));
    }

    [Fact]
    public void DrawsTheCodePointOfWhatIsMissing()
    {
        var font = new Font(StoreWith(GlyphFile.Write(12, new Dictionary<int, ulong[]>())), "font", 12, 8);
        string[] expected =
        [
            "#.###.#.#.#.", "#.#...#.#.#.", "#.##..###.#.", "#.#.....#.#.", "#.###...#.#.", "#.........#.",
            "#.##..###.#.", "#.#.#.#...#.", "#.#.#.##..#.", "#.#.#.#...#.", "#.##..###.#.", "............",
        ];
        Assert.Equal(expected, Picture(font, 0xE4DE));
        Assert.Equal(12, Picture(font, 0x20BB7).Length);
        Assert.NotEqual(Picture(font, 0x20BB7), Picture(font, 0x20BB8));
        Assert.False(font.Has("\uE4DE"));
        Assert.False(font.Has("\uD842\uDFB7"));
    }

    [Fact]
    public void SurvivesAnyDamage()
    {
        var good = File.ReadAllBytes(Repository.PathOf("firmware/data/words-32.glyphs"));
        var random = new Random(4);
        for (var round = 0; round < 300; round++)
        {
            var bad = good[..(round % 3 == 0 ? random.Next(good.Length) : good.Length)];
            for (var change = 0; change < 20 && bad.Length > 0; change++)
            {
                bad[random.Next(Math.Min(bad.Length, round % 2 == 0 ? 300 : bad.Length))] = (byte)random.Next(256);
            }

            var font = new Font(StoreWith(bad), "font", 32, 1);
            foreach (var c in "证件A1?\uFFFF")
            {
                Assert.Equal(0, font.Load(c));
            }
        }
    }

    [Fact]
    public void RefusesAFontOfAnotherHeight()
    {
        var store = StoreWith(File.ReadAllBytes(Repository.PathOf("firmware/data/words-32.glyphs")));
        Assert.False(new Font(store, "font", 48, 1).IsUsable);
        Assert.False(new Font(store, "absent", 32, 1).IsUsable);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Font(store, "font", 32, 3));
    }

    private static MemoryStore StoreWith(byte[] file)
    {
        var store = new MemoryStore();
        store.Files["font"] = file;
        return store;
    }

    private static ulong[] RandomRows(Random random, int codePoint, int height) => height == 12 && codePoint >= GlyphCell.FirstWide
        ? RandomSquare(random, random.Next(2), random.Next(2))
        : [.. Enumerable.Range(0, height).Select(_ => (ulong)random.NextInt64() << 64 - GlyphCell.Width(codePoint, height))];

    /// <summary>11 by 11 pixels somewhere in a cell of 12 by 12.</summary>
    private static ulong[] RandomSquare(Random random, int down, int right)
    {
        var rows = Enumerable.Range(0, PackedRows.Side)
            .Select(_ => ((ulong)random.Next(1, 1 << PackedRows.Side) | 1) << (64 - PackedRows.Side) >> right);
        return down == 1 ? [0, .. rows] : [.. rows, 0];
    }

    private static ulong[] Loaded(Font font, int codePoint)
    {
        var offset = font.Load(codePoint);
        var stride = (font.WidthOf(codePoint) + 7) / 8;
        return [.. Enumerable.Range(0, font.Height).Select(row => Enumerable.Range(0, stride)
            .Aggregate(0UL, (bits, i) => bits | (ulong)(byte)~font.Rows[offset + row * stride + i] << (56 - 8 * i)))];
    }

    private static string[] Picture(Font font, int codePoint) => [.. Loaded(font, codePoint)
        .Select(row => string.Concat(Enumerable.Range(0, font.Height).Select(x => (row >> (63 - x) & 1) == 0 ? '.' : '#')))];
}
