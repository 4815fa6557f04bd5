using ELicense.Terminal.Screens;
using ELicense.Terminal.Text;

namespace ELicense.Tests.Screens;

/// <summary>Every verdict on both panels and in both languages.</summary>
public class VerdictPictureTest
{
    public static TheoryData<string, string, string> Pictures()
    {
        var pictures = new TheoryData<string, string, string>();
        foreach (var sample in VerdictSamples.All.Keys)
        {
            foreach (var panel in new[] { "400x300", "200x200" })
            {
                foreach (var language in new[] { "zh", "en" })
                {
                    pictures.Add(sample, panel, language);
                }
            }
        }

        return pictures;
    }

    [Theory, MemberData(nameof(Pictures))]
    public void IsDrawnAsKept(string sample, string panel, string language)
    {
        var (page, _) = Draw(sample, panel, language);
        KeptPicture.AssertShows($"{sample}-{panel}-{language}", page.Canvas);
    }

    [Theory, MemberData(nameof(Pictures))]
    public void ShowsItsTextsWhole(string sample, string panel, string language)
    {
        var (page, view) = Draw(sample, panel, language);
        var reader = new Reader(page);
        Assert.All(view.Word.Split(',', ','), word => Assert.True(reader.Finds(word), word));
        Assert.True(reader.Finds(view.ListAge), view.ListAge);
        Assert.True(reader.Finds("SIMULATOR"));
        string?[] document = [view.Kind, view.Headline, view.Comparison];
        Assert.All(document.OfType<string>(), text => Assert.True(reader.Finds(text), text));
        foreach (var reason in view.Reasons.Take(1))
        {
            Assert.All(new[] { reason.Number, reason.Text, reason.Action }, text => Assert.True(reader.Finds(text), text));
        }

        AssertSaysWhatItLeavesOut(view, reader, PhrasesIn(language));
    }

    /// <summary>What is not shown is announced: facts by "…", reasons by their number.</summary>
    private static void AssertSaysWhatItLeavesOut(VerdictView view, Reader reader, Phrases phrases)
    {
        var facts = Enumerable.Range(0, view.Facts.Count)
            .Count(i => reader.Finds(view.Facts.Label(i)) && reader.Finds(view.Facts.Value(i)));
        Assert.True(facts == view.Facts.Count || facts > 0 && reader.Finds("…"), $"{facts} of {view.Facts.Count} facts");
        var reasons = view.Reasons.TakeWhile(reason => reader.Finds(reason.Text) && reader.Finds(reason.Action)).Count();
        var left = view.Reasons.Length - reasons;
        Assert.True(left == 0 || reader.Finds(phrases.Text(PhraseNumber.MoreReasons, left)), $"{left} more reasons");
    }

    internal static (Page, VerdictView) Draw(string sample, string panel, string language)
    {
        var page = PageOf(panel);
        var phrases = PhrasesIn(language);
        var view = VerdictSamples.All[sample](phrases);
        new VerdictScreen(page, phrases, "SIMULATOR").Draw(view);
        return (page, view);
    }

    internal static Page PageOf(string panel) =>
        panel == "400x300" ? new Page(FlashImage.Store(), 400, 300) : new Page(FlashImage.Store(), 200, 200);

    internal static Phrases PhrasesIn(string language) =>
        new(FlashImage.Store(), language == "en" ? Language.English : Language.Chinese);
}
