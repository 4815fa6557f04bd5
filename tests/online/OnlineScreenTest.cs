using ELicense.Terminal.Screens;
using ELicense.Terminal.Text;
using ELicense.Tests.Screens;
using ELicense.Tests.Support;
using ELicense.Verification.Online;

namespace ELicense.Tests.Online;

/// <summary>Letters, figures and portrait on both panels.</summary>
public class OnlineScreenTest
{
    private static readonly byte[] s_portrait = Portrait();

    [Theory]
    [InlineData("400x300", "zh")]
    [InlineData("400x300", "en")]
    [InlineData("200x200", "zh")]
    [InlineData("200x200", "en")]
    public void IsDrawnAsKept(string panel, string language)
    {
        (string name, int kind, (int Key, object Value)[] facts)[] views =
        [
            ("online-pass", 1, [(1, "A"), (7, 3), (8, s_portrait)]),
            ("online-must-not-drive", 1, [(1, "SH"), (5, 2), (6, 0), (7, 6), (8, s_portrait)]),
            ("online-vehicle", 2, [(1, "GI"), (3, SampleDocuments.Today + 400), (4, 1), (5, 1), (6, 1)]),
            ("online-wanted", 2, [(1, "CGQ"), (4, 2)]),
        ];
        foreach ((string name, int kind, (int Key, object Value)[] facts) in views)
        {
            (Page page, _) = Draw(panel, language, kind, facts);
            KeptPicture.AssertShows($"{name}-{panel}-{language}", page.Canvas);
        }
    }

    [Fact]
    public void AllLettersAreShownAndThePortraitLeavesTheTextAlone()
    {
        (Page page, VerdictView view) = Draw("400x300", "zh", 1, [(1, "SH"), (5, 2), (8, s_portrait)]);
        var reader = new Reader(page);
        Assert.True(reader.Finds("S逾期未审验 H违法未处理"));
        Assert.All((string[])[view.Kind, view.Headline, view.Comparison], text => Assert.True(reader.Finds(text), text));
        Assert.Equal(s_portrait, PixelsAt(page, 328, 108));
    }

    [Theory]
    [InlineData("zh", "G违法未处理")]
    [InlineData("en", "G violation")]
    public void ABystanderReadsNoLetterOfSomebodyWanted(string language, string shown)
    {
        (_, VerdictView view) = Draw("400x300", language, 2, [(1, "CGQ")]);
        Assert.Equal(VerdictLook.Notice, view.Look);
        Assert.Equal(shown, view.Facts.Value(0));
        Phrases phrases = VerdictPictureTest.PhrasesIn(language);
        string all = string.Join(' ', [
            .. Enumerable.Range(0, view.Facts.Count).Select(view.Facts.Value),
            .. view.Reasons.SelectMany(reason => new[] { reason.Text, reason.Action }),
        ]);
        Assert.DoesNotContain(phrases.Text(1433), all);
        Assert.DoesNotContain(phrases.Text(1447), all);
    }

    [Fact]
    public void ALetterWithoutAWordStandsForItself()
    {
        (_, VerdictView view) = Draw("400x300", "zh", 2, [(1, "XA")]);
        Assert.Equal("X A正常", view.Facts.Value(0));
    }

    [Fact]
    public void AllFactsOfAVehicleHaveTheirPlace()
    {
        (_, VerdictView view) = Draw("400x300", "zh", 2,
            [(1, "GI"), (3, SampleDocuments.Today + 1), (4, 1), (5, 2), (6, 3), (7, 0)]);
        string[] labels = [.. Enumerable.Range(0, view.Facts.Count).Select(view.Facts.Label)];
        Assert.Equal(["状态", "未处理违法", "未处理事故", "记分", "检验至", "抵押", "所有人"], labels[..7]);
    }

    private static (Page Page, VerdictView View) Draw(string panel, string language, int kind, (int Key, object Value)[] facts)
    {
        var online = new OnlineTerminal();
        OnlineAnswerWriter answer = online.Ask(online.Terminal.Credential(kind));
        Array.ForEach(facts, fact => answer.Facts[fact.Key] = fact.Value);
        Phrases phrases = VerdictPictureTest.PhrasesIn(language);
        VerdictView view = new ReportTranslator(phrases).Translate(online.Amend(answer));
        Page page = VerdictPictureTest.PageOf(panel);
        new VerdictScreen(page, phrases, "SIMULATOR").Draw(view);
        return (page, view);
    }

    private static byte[] PixelsAt(Page page, int x, int y)
    {
        int stride = page.Canvas.Width / 8;
        IEnumerable<int> rows = Enumerable.Range(y, OnlineFacts.PortraitHeight);
        return [.. rows.SelectMany(row => page.Canvas.Picture.Skip(row * stride + x / 8).Take(8))];
    }

    // A frame and a diagonal: no pixel could be shifted unseen.
    private static byte[] Portrait()
    {
        var bits = new byte[OnlineFacts.PortraitLength];
        Array.Fill(bits, (byte)0xFF);
        for (int y = 0; y < OnlineFacts.PortraitHeight; y++)
        {
            int x = y * OnlineFacts.PortraitWidth / OnlineFacts.PortraitHeight;
            bits[y * 8 + x / 8] &= (byte)~(0x80 >> x % 8);
            bits[y * 8] &= 0x7F;
            bits[y * 8 + 7] &= 0xFE;
            if (y is 0 or OnlineFacts.PortraitHeight - 1)
            {
                bits.AsSpan(y * 8, 8).Clear();
            }
        }

        return bits;
    }
}
