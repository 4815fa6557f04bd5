using System.Text;
using ELicense.Terminal.Screens;
using ELicense.Verification;

namespace ELicense.Tests.Screens;

/// <summary>What holds for every verdict screen, whatever a document says.</summary>
public class VerdictScreenTest
{
    private static readonly VerdictLook[] Looks = Enum.GetValues<VerdictLook>();

    /// <summary>Which pixels a shape and its band use: no two verdicts may share outline or place.</summary>
    [Theory]
    [InlineData("400x300")]
    [InlineData("200x200")]
    public void NoTwoLooksShareShapeOrPlace(string panel)
    {
        var layout = panel == "400x300" ? VerdictLayout.Large : VerdictLayout.Small;
        var places = Looks.Select(look => (layout.BandTop(look), VerdictLayout.IsShapeOnRight(look)));
        Assert.Equal(Looks.Length, places.Distinct().Count());
        var shapes = Looks.Select(look => Shape(look, layout.ShapeSize)).ToArray();
        foreach (var one in shapes)
        {
            foreach (var other in shapes)
            {
                Assert.True(one == other || Different(one, other) > one.Length / 6, "Two shapes are too much alike.");
            }
        }
    }

    [Theory]
    [InlineData("400x300", "zh")]
    [InlineData("200x200", "en")]
    public void WantedDiffersFromNoticeInTheMarkAlone(string panel, string language)
    {
        var phrases = VerdictPictureTest.PhrasesIn(language);
        var wanted = VerdictSamples.View(phrases, Verdict.Wanted, 1, new Reason(510, 0, Verdict.Wanted), new Reason(708, 5));
        var notice = VerdictSamples.View(phrases, Verdict.Notice, 1, new Reason(501, 0, Verdict.Notice), new Reason(708, 5));
        Assert.Equal(notice.Word, wanted.Word);
        Assert.DoesNotContain(wanted.Reasons, reason => reason.Number == "510" || reason.Text == phrases.Text(510));
        var difference = Different(Drawn(panel, language, wanted), Drawn(panel, language, notice));
        Assert.InRange(difference, 10, 100);
    }

    [Fact]
    public void WantedHidesReasonsThatANoticeCannotHave()
    {
        var phrases = VerdictPictureTest.PhrasesIn("zh");
        var view = VerdictSamples.View(phrases, Verdict.Wanted, 2,
            new Reason(510, 0, Verdict.Wanted), new Reason(509, 0, Verdict.NotValid), new Reason(703, 0), new Reason(523, 30));
        Assert.Equal(["501", "523"], view.Reasons.Select(reason => reason.Number));
    }

    /// <summary>Texts of any length and script never reach the band, the footer or the edge, which would throw.</summary>
    [Theory]
    [InlineData("400x300", "zh")]
    [InlineData("400x300", "en")]
    [InlineData("200x200", "zh")]
    [InlineData("200x200", "en")]
    public void KeepsItsPartsApart(string panel, string language)
    {
        var random = new Random(20210510);
        var page = VerdictPictureTest.PageOf(panel);
        var screen = new VerdictScreen(page, VerdictPictureTest.PhrasesIn(language), "");
        var layout = page.IsSmall ? VerdictLayout.Small : VerdictLayout.Large;
        for (var round = 0; round < 300; round++)
        {
            var view = RandomView(random, language);
            screen.Draw(view);
            var full = (byte[])page.Canvas.Picture.Clone();
            screen.Draw(new VerdictView
            {
                Look = view.Look, Word = view.Word, HasOfficersMark = view.HasOfficersMark, ListAge = view.ListAge,
            });
            var bare = page.Canvas.Picture;
            var stride = (page.Canvas.Width + 7) / 8;
            var band = layout.BandTop(view.Look) * stride;
            var length = layout.BandHeight * stride;
            Assert.True(full.AsSpan(band, length).SequenceEqual(bare.AsSpan(band, length)));
            Assert.True(full.AsSpan(layout.Footer * stride).SequenceEqual(bare.AsSpan(layout.Footer * stride)));
        }
    }

    [Theory]
    [InlineData("400x300", "样本·艾合买提·买买提")]
    [InlineData("200x200", "样本·艾合买提·买买提")]
    [InlineData("400x300", "样本·买买提·吐尔逊·阿卜杜拉·阿不力米提·艾合买提")]
    [InlineData("200x200", "样本·买买提·吐尔逊·阿卜杜拉·阿不力米提·艾合买提")]
    [InlineData("400x300", "SPECIMEN, Wolfeschlegelsteinhausenbergerdorff Maximilian")]
    [InlineData("200x200", "SPECIMEN, Wolfeschlegelstein Maximilian")]
    [InlineData("200x200", "样本\uD842\uDFB7\u4E00")]
    public void WrapsLongNames(string panel, string name)
    {
        var phrases = VerdictPictureTest.PhrasesIn("zh");
        var view = VerdictSamples.View(phrases, Verdict.Notice, 1, new Reason(501, 0, Verdict.Notice));
        view.Headline = name;
        var page = VerdictPictureTest.PageOf(panel);
        new VerdictScreen(page, phrases, "").Draw(view);
        Assert.True(new Reader(page).Finds(name));
    }

    [Fact]
    public void SaysItWhenANameIsTooLongForThePanel()
    {
        var phrases = VerdictPictureTest.PhrasesIn("zh");
        var view = VerdictSamples.View(phrases, Verdict.Pass, 1);
        view.Headline = new string('样', 127) + "本";
        var page = VerdictPictureTest.PageOf("200x200");
        new VerdictScreen(page, phrases, "").Draw(view);
        var reader = new Reader(page);
        Assert.True(reader.Finds("样样样…"));
        Assert.True(reader.Finds(view.Comparison!));
    }

    private static VerdictView RandomView(Random random, string language)
    {
        var phrases = VerdictPictureTest.PhrasesIn(language);
        var view = new VerdictView
        {
            Look = Looks[random.Next(Looks.Length)],
            Word = phrases.Text(random.Next(1, 8)),
            ListAge = phrases.Text(random.Next(60, 65), int.MaxValue),
            Kind = random.Next(8) == 0 ? null! : RandomText(random, 12),
            Headline = RandomText(random, 128),
            IsPlate = random.Next(2) == 0,
            Comparison = random.Next(3) == 0 ? null! : RandomText(random, 40),
            ComparisonLabel = phrases.Text(20),
            Reasons = [.. Enumerable.Range(0, random.Next(6)).Select(_ => RandomReason(random))],
        };
        view.HasOfficersMark = view.Look == VerdictLook.Notice && random.Next(2) == 0;
        for (var fact = random.Next(8); fact > 0; fact--)
        {
            view.Facts.Add(phrases.Text(random.Next(30, 48)), RandomText(random, 130));
        }

        return view;
    }

    private static ReasonView RandomReason(Random random) => new(
        random.Next(5) == 0 ? "" : $"{random.Next(1000)}", RandomText(random, 60), random.Next(3) == 0 ? "" : RandomText(random, 60));

    private static string RandomText(Random random, int longest)
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, longest + 1); left > 0; left--)
        {
            text.Append(new Rune(random.Next(6) switch
            {
                0 => random.Next(0x20, 0x7F),
                1 => ' ',
                2 => random.Next(0x3000, 0x3012),
                3 => random.Next(0x20000, 0x30000),
                4 => random.Next(0x20),
                _ => random.Next(0x4E00, 0xA000),
            }));
        }

        return text.ToString();
    }

    private static byte[] Drawn(string panel, string language, VerdictView view)
    {
        var page = VerdictPictureTest.PageOf(panel);
        new VerdictScreen(page, VerdictPictureTest.PhrasesIn(language), "").Draw(view);
        return page.Canvas.Picture;
    }

    private static byte[] Shape(VerdictLook look, int size)
    {
        var canvas = new Canvas(size, size);
        canvas.Fill(0, 0, size, size, !VerdictLayout.IsBandBlack(look));
        new VerdictShape(canvas, 0, 0, size).Draw(look);
        return canvas.Picture;
    }

    private static int Different(byte[] one, byte[] other) =>
        one.Zip(other, (a, b) => int.PopCount(a ^ b)).Sum();
}
