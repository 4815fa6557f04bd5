using ELicense.Simulator.Fonts;
using ELicense.Terminal.Text;
using ELicense.Tests.Support;

namespace ELicense.Tests.Screens;

/// <summary>The fonts that go on the flash.</summary>
public class FontDataTest
{
    private const int SmallBoardLimit = 30 * 4088;

    public static TheoryData<string> Files() => new(FontRecipe.All(Repository.Root).Select(recipe => recipe.FileName));

    [Theory, MemberData(nameof(Files))]
    public void IsWhatThePackerMakes(string file)
    {
        var recipe = FontRecipe.All(Repository.Root).Single(recipe => recipe.FileName == file);
        foreach (var source in recipe.Sources)
        {
            Assert.SkipUnless(source.Exists, $"{source.Path} is not installed (firmware/data/README.md names its package).");
        }

        Assert.Equal(File.ReadAllBytes(Repository.PathOf($"firmware/data/{file}")), recipe.Build());
    }

    [Theory]
    [InlineData("text-12.glyphs", 12)]
    [InlineData("text-16.glyphs", 16)]
    public void HasEveryCharacterThatTheTerminalSays(string file, int height)
    {
        var said = File.ReadAllText(Repository.PathOf("firmware/data/phrases.tsv")).Replace("\t", "") + "…→?";
        Assert.True(new Font(FlashImage.Store(), file, height, 1).Has(said));
    }

    [Theory]
    [InlineData("words-32.glyphs", 32)]
    [InlineData("words-48.glyphs", 48)]
    public void HasTheWordsOfVerdictsAndTheCharactersOfPlates(string file, int height)
    {
        var font = new Font(FlashImage.Store(), file, height, 1);
        var phrases = new Phrases(FlashImage.Store(), Language.Chinese);
        Assert.All(Enumerable.Range(1, 7), number => Assert.True(font.Has(phrases.Text(number).Replace(",", ""))));
        phrases.Language = Language.English;
        Assert.All(Enumerable.Range(1, 7), number => Assert.True(font.Has(phrases.Text(number).Replace(",", ""))));
        Assert.True(font.Has("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼警学挂港澳使领ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"));
    }

    [Fact]
    public void ReferenceBoardHasAllIdeographsOfTheBasicPlane()
    {
        var font = new Font(FlashImage.Store(), "text-16.glyphs", 16, 1);
        var ideographs = Enumerable.Range(0x4E00, 0x5200).Concat(Enumerable.Range(0x3400, 0x19C0));
        Assert.True(font.Has(string.Concat(ideographs.Select(codePoint => (char)codePoint))));
    }

    [Fact]
    public void SmallBoardHasGb2312InItsBudget()
    {
        Assert.InRange(new FileInfo(Repository.PathOf("firmware/data/text-12.glyphs")).Length, 1, SmallBoardLimit);
        var font = new Font(FlashImage.Store(), "text-12.glyphs", 12, 1);
        var ideographs = Enumerable.Range(0x4E00, 0x5200).Count(c => font.Has(((char)c).ToString()));
        Assert.True(ideographs >= 6763, $"{ideographs} ideographs");
    }
}
