using ELicense.Terminal.Screens;

namespace ELicense.Tests.Screens;

/// <summary>Every page that is no verdict, on both panels and in both languages.</summary>
public class ScreenPictureTest
{
    public static TheoryData<string, string, string> Pictures() => new(
        from sample in ScreenSamples.All.Keys
        from panel in new[] { "400x300", "200x200" }
        from language in new[] { "zh", "en" }
        select new TheoryDataRow<string, string, string>(sample, panel, language));

    [Theory, MemberData(nameof(Pictures))]
    public void IsDrawnAsKept(string sample, string panel, string language)
    {
        var (canvas, _) = Draw(sample, panel, language);
        KeptPicture.AssertShows($"{sample}-{panel}-{language}", canvas);
    }

    [Theory, MemberData(nameof(Pictures))]
    public void CutsNoTextAndOverlapsNone(string sample, string panel, string language)
    {
        var (canvas, said) = Draw(sample, panel, language);
        canvas.AssertNoneOverlap();
        var reader = new Reader(new Page(FlashImage.Store(), canvas));
        Assert.All(said.Where(text => text.Length > 0), text => Assert.True(reader.Finds(text), text));
    }

    private static (RecordingCanvas Canvas, IEnumerable<string> Said) Draw(string sample, string panel, string language)
    {
        var canvas = panel == "400x300" ? new RecordingCanvas(400, 300) : new RecordingCanvas(200, 200);
        var phrases = VerdictPictureTest.PhrasesIn(language);
        var screens = new ScreenSet(new Page(FlashImage.Store(), canvas), phrases, "SIMULATOR");
        return (canvas, ScreenSamples.All[sample](screens, phrases));
    }
}
