using System.Reflection;
using System.Text;
using ELicense.Terminal.Screens;
using ELicense.Terminal.Text;
using ELicense.Tests.Support;
using ELicense.Verification;

namespace ELicense.Tests.Screens;

public class PhrasesTest
{
    private const int PanelOfSmallBoard = 200;

    [Fact]
    public void GivesTextAndActionInBothLanguages()
    {
        var phrases = new Phrases(FlashImage.Store(), Language.Chinese);
        Assert.Equal("核验通过", phrases.Text(2));
        Assert.Equal("状态列表已有30小时", phrases.Text(523, 30));
        Assert.Equal("方便时同步列表", phrases.Action(523, 30));
        phrases.Language = Language.English;
        Assert.Equal("Status list 30 h old", phrases.Text(523, 30));
        Assert.Equal("", phrases.Action(608, 0));
        phrases.Language = Language.Unknown;
        Assert.Equal("核验通过", phrases.Text(2));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void EveryReasonHasWordsThatFitTheSmallestPanel(string language)
    {
        var phrases = VerdictPictureTest.PhrasesIn(language);
        var page = VerdictPictureTest.PageOf("200x200");
        var width = PanelOfSmallBoard - 3 * page.Margin - page.Text.BoxedWidthOf("000");
        foreach (var code in ReasonCodes())
        {
            Assert.DoesNotContain('#', phrases.Text(code));
            Assert.InRange(page.Text.CountLines(phrases.Text(code, 123456), width), 1, 2);
            Assert.InRange(page.Text.CountLines(phrases.Action(code, 0), width), code is ReasonCode.ChallengeAnswered or ReasonCode.Answered ? 0 : 1, 1);
        }
    }

    [Fact]
    public void EveryNumberOfTheProgramHasAText()
    {
        var phrases = new Phrases(FlashImage.Store(), Language.English);
        var numbers = Constants(typeof(PhraseNumber)).Except([PhraseNumber.Purpose]).ToArray();
        numbers = [.. numbers, .. Constants(typeof(ScreenPhrase)).Except([ScreenPhrase.Hold, ScreenPhrase.Event]),
            .. Constants(typeof(ELicense.Terminal.Faults)), .. Enumerable.Range(ScreenPhrase.Event + 1, 16),
            .. Enumerable.Range(ScreenPhrase.FirstSyncState, 8), .. Enumerable.Range(ScreenPhrase.NetworkState, 6)];
        Assert.All(numbers.Concat(Enumerable.Range(1, 7)).Concat(Enumerable.Range(10, 6)).Concat(Enumerable.Range(51, 6)),
            number => Assert.DoesNotContain('#', phrases.Text(number)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("1\ta\tb\t\t")]
    [InlineData("x\ta\tb\t\t\n")]
    [InlineData("99999\ta\tb\t\t\n")]
    [InlineData("1\ta\tb\t\n")]
    [InlineData("1\ta\tb\t\t\t\n")]
    public void NumbersStandForWhatIsNotThere(string file)
    {
        var phrases = new Phrases(StoreWith(file), Language.Chinese);
        Assert.Equal(0, phrases.Count);
        Assert.Equal("#1", phrases.Text(1));
        Assert.Equal("", phrases.Action(1, 0));
    }

    [Fact]
    public void TakesLinesUpToTheFirstBadOne()
    {
        var phrases = new Phrases(StoreWith("1\ta\tb\t\t\n5\tc\td\te\tf{0}\n3\tx\ty\t\t\n"), Language.English);
        Assert.Equal(2, phrases.Count);
        Assert.Equal("b", phrases.Text(1));
        Assert.Equal("f-7", phrases.Action(5, -7));
        Assert.Equal("#3", phrases.Text(3));
    }

    [Fact]
    public void SurvivesAnyDamage()
    {
        var good = File.ReadAllBytes(Repository.PathOf("firmware/data/phrases.tsv"));
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var bad = good[..random.Next(good.Length + 1)];
            for (var change = 0; change < 5 && bad.Length > 0; change++)
            {
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            }

            var phrases = new Phrases(StoreWith(bad), Language.English);
            for (var number = 0; number < 1000; number += 7)
            {
                Assert.NotNull(phrases.Text(number, 1) + phrases.Action(number, 1));
            }
        }
    }

    private static IEnumerable<int> ReasonCodes() =>
        Constants(typeof(ReasonCode)).Except([ReasonCode.ListedState, ReasonCode.NotShown, ReasonCode.HeldHere])
            .Concat(Enumerable.Range(501, 10)).Concat([821, 822, 831, 832]);

    private static IEnumerable<int> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral)
            .Select(field => (int)field.GetRawConstantValue()!);

    private static MemoryStore StoreWith(string file) => StoreWith(Encoding.UTF8.GetBytes(file));

    private static MemoryStore StoreWith(byte[] file)
    {
        var store = new MemoryStore();
        store.Files["phrases.tsv"] = file;
        return store;
    }
}
