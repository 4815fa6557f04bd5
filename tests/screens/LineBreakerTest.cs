using ELicense.Terminal.Text;

namespace ELicense.Tests.Screens;

public class LineBreakerTest
{
    private static readonly Font Font = new(FlashImage.Store(), "text-12.glyphs", 12, 64);

    [Theory]
    [InlineData("签名不符", 48, "签名不符")]
    [InlineData("签名不符", 47, "签名不|符")]
    [InlineData("Ask for the live code", 60, "Ask for|the live|code")]
    [InlineData("SPEC1MEN000000001", 36, "SPEC1M|EN0000|00001")]
    [InlineData("证件,无效", 24, "证|件,|无效")]
    [InlineData("人(样本)在", 24, "人|(样|本)|在")]
    [InlineData("控制人员和车辆,人工核查", 132, "控制人员和车辆,|人工核查")]
    [InlineData("a\nb", 60, "a|b")]
    [InlineData("  a   b  ", 12, "a|b")]
    [InlineData("a\n b", 60, "a|b")]
    [InlineData("   ", 60, "")]
    [InlineData("", 60, "")]
    [InlineData("样\uD842\uDFB7本", 24, "样\uD842\uDFB7|本")]
    public void Breaks(string text, int width, string lines) => Assert.Equal(lines, string.Join('|', Lines(text, width)));

    [Fact]
    public void LosesNothingAndFits()
    {
        var random = new Random(3);
        const string alphabet = "ab C,。、;()样本无效-1\n 证件";
        for (var round = 0; round < 5000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var width = random.Next(12, 90);
            var lines = Lines(text, width);
            Assert.Equal(Inked(text), Inked(string.Concat(lines)));
            Assert.All(lines, line => Assert.True(line.Sum(c => Font.WidthOf(c)) <= width, $"'{line}' in {width}"));
        }
    }

    private static string Inked(string text) => text.Replace(" ", "").Replace("\n", "");

    private static List<string> Lines(string text, int width)
    {
        var breaker = new LineBreaker();
        var lines = new List<string>();
        breaker.Begin(text, Font, width);
        while (breaker.Next())
        {
            lines.Add(text[breaker.Start..breaker.End]);
        }

        return lines;
    }
}
