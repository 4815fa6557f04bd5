using ELicense.Simulator.Authority.Snapshots;

namespace ELicense.Tests.Lists.Publishing;

/// <summary>Which deltas are published (docs/status-lists.md, section 7).</summary>
public class RulerTest
{
    [Theory]
    [InlineData(24, 16, 8, "23-24 22-24 20-24")]
    [InlineData(24, 0, 32, "23-24 22-24 20-24 16-24")]
    [InlineData(48, 32, 32, "47-48 46-48 44-48 40-48 32-48")]
    [InlineData(33, 32, 32, "32-33")]
    [InlineData(32, 32, 32, "")]
    [InlineData(22, 21, 8, "21-22")]
    public void AtEachSnapshotTheMarksOfTheRulerEnd(int sequence, int from, int period, string expected) =>
        Assert.Equal(expected, Text(Ruler.LeadingTo(sequence, from, period)));

    [Theory]
    [InlineData(32, 63, 32, "32-48 48-56 56-60 60-62 62-63")]
    [InlineData(5, 8, 8, "5-6 6-8")]
    [InlineData(40, 47, 8, "40-44 44-46 46-47")]
    [InlineData(40, 40, 8, "")]
    public void AChainTakesTheLongestStepsThatAreMade(int from, int to, int period, string expected) =>
        Assert.Equal(expected, Text(Ruler.Chain(from, to, period)));

    [Theory]
    [InlineData(8, 1, 3)]
    [InlineData(16, 16, 4)]
    [InlineData(32, 32, 5)]
    public void AManifestNamesItsChainAndTheWindowAndNothingBeforeItsBase(int period, int first, int longestChain)
    {
        for (int sequence = first; sequence <= 200; sequence++)
        {
            int from = Math.Max(first, sequence / period * period);
            var listed = Ruler.Listed(new RegionSnapshot(320000, sequence, from, period, 0));
            var chain = Ruler.Chain(from, sequence, period).ToList();
            var window = Enumerable.Range(from, sequence - from + 1).Where(to => to > sequence - 8)
                .SelectMany(to => Ruler.LeadingTo(to, from, period)).ToList();
            Assert.Equal(chain.Union(window).ToHashSet(), listed.ToHashSet());
            Assert.Equal(listed.Count, listed.Distinct().Count());
            Assert.InRange(chain.Count, 0, longestChain + (from == 1 ? 1 : 0));
            Assert.InRange(listed.Count, 0, 16);
            Assert.All(listed, delta => Assert.True(delta.From >= from));
        }
    }

    private static string Text(IEnumerable<(int From, int To)> deltas) =>
        string.Join(' ', deltas.Select(delta => $"{delta.From}-{delta.To}"));
}
