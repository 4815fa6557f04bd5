using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Snapshots;

namespace ELicense.Tests.Lists.Publishing;

/// <summary>Snapshots as the database keeps them, and what lies between two.</summary>
public class SnapshotTest
{
    [Fact]
    public void AListComesBackFromItsBytes()
    {
        var random = new Random(5);
        for (int round = 0; round < 50; round++)
        {
            ListedState[] list = Random(random, 1 << random.Next(4, 31));
            Assert.Equal(list, SnapshotCodec.Decode(SnapshotCodec.Encode(list)));
        }

        ListedState[] ends = [new(0, 15), new(int.MaxValue - 1, 1)];
        Assert.Equal(ends, SnapshotCodec.Decode(SnapshotCodec.Encode(ends)));
    }

    [Theory]
    [InlineData("81")]
    [InlineData("FFFFFFFFFF7F")]
    [InlineData("FFFFFFFFFFFFFFFFFFFF01")]
    public void DamagedBytesAreNoList(string hex) =>
        Assert.Throws<InvalidDataException>(() => SnapshotCodec.Decode(Convert.FromHexString(hex)));

    [Fact]
    public void ADifferenceLaidOverTheEarlierListIsTheLater()
    {
        var random = new Random(6);
        for (int round = 0; round < 200; round++)
        {
            ListedState[] before = Random(random, 500);
            ListedState[] after = Random(random, 500);
            ListedState[] changes = ListDifference.Between(before, after);
            Assert.Equal(after, ListDifference.Apply(before, changes));
            Assert.All(changes, change => Assert.NotEqual(StateIn(before, change.Index), change.State));
            Assert.Empty(ListDifference.Between(after, after));
        }
    }

    [Fact]
    public void PartsOfACoverageAreItsShardsWithTheirEntries()
    {
        ListedState[] list = Random(new Random(7), 7 << 20);
        for (int parts = 1; parts <= 7; parts++)
        {
            List<Coverage> runs = new Coverage(0, 7).Split(parts, list);
            Assert.Equal(parts, runs.Count);
            Assert.Equal(7, runs.Sum(run => run.ShardCount));
            Assert.Equal(list, runs.SelectMany(run => run.Cut(list).ToArray()
                .Select(entry => entry with { Index = entry.Index + (run.FirstShard << 20) })));
        }
    }

    private static int StateIn(ListedState[] list, int index) => list.FirstOrDefault(entry => entry.Index == index).State;

    private static ListedState[] Random(Random random, int limit) =>
    [
        .. Enumerable.Range(0, 200).Select(_ => random.Next(limit)).Distinct().Order()
            .Select(index => new ListedState(index, (byte)random.Next(1, 10))),
    ];
}
