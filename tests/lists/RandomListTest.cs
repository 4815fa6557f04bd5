using ELicense.Simulator.Authority.Lists;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Lists;

/// <summary>Random lists of every shape against a plain dictionary.</summary>
public class RandomListTest
{
    [Fact]
    public void FourHundredRandomListsAnswerLikeADictionary()
    {
        var random = new Random(530);
        int lookups = 0;
        for (int round = 0; round < 400; round++)
        {
            LsfContent content = RandomList(random);
            Dictionary<int, int> expected = Expected(content);
            LsfFile file = new TestList(content).File;
            foreach (int x in Probes(expected, content.Description.IndexCount, random))
            {
                Assert.True(expected.GetValueOrDefault(x, LsfFile.NotListed) == file.Find(x), $"list {round}, index {x}");
                lookups++;
            }
        }

        Assert.True(lookups >= 500_000, $"{lookups} lookups");
    }

    [Fact]
    public void OneChangedBitNeverGivesAWrongAnswer()
    {
        var random = new Random(440);
        int refused = 0;
        for (int round = 0; round < 100; round++)
        {
            LsfContent content = RandomList(random);
            Dictionary<int, int> expected = Expected(content);
            for (int tamper = 0; tamper < 160; tamper++)
            {
                byte[] bytes = [.. content.Bytes];
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                LsfFile file = new TestList(bytes, TestList.EntryOf(content)).File;
                int x = random.Next(content.Description.IndexCount);
                int state = file?.Find(x) ?? LsfFile.Failed;
                refused += state == LsfFile.Failed ? 1 : 0;
                Assert.True(state == LsfFile.Failed || state == expected.GetValueOrDefault(x, LsfFile.NotListed));
            }
        }

        Assert.True(refused > 4000, $"{refused} refused");
    }

    [Fact]
    public void AListOfEveryIndexIsOneRunAState()
    {
        LsfContent content = LsfBuilder.Build(TestList.Description(1 << 20),
            [.. Enumerable.Range(0, 1 << 20).Select(x => new ListedState(x, (byte)(x < 1000 ? 4 : 9)))]);
        LsfFile file = new TestList(content).File;
        Assert.True(content.Bytes.Length < 130);
        Assert.Equal([4, 4, 9, 9], new[] { file.Find(0), file.Find(999), file.Find(1000), file.Find((1 << 20) - 1) });
    }

    [Fact]
    public void AllSixteenStatesComeBack()
    {
        LsfDescription description = TestList.Description(100_000) with { Type = ListType.Wanted };
        ListedState[] entries = [.. Enumerable.Range(0, 16_000).Select(i => new ListedState(5 * i, (byte)(i * i % 17 % 16)))];
        LsfFile file = new TestList(LsfBuilder.Build(description, entries)).File;
        Assert.All(entries, entry => Assert.Equal(entry.State, file.Find(entry.Index)));
        Assert.All(Enumerable.Range(0, 16_000), i => Assert.Equal(LsfFile.NotListed, file.Find(5 * i + 1)));
    }

    [Fact]
    public void RareStatesGetCodesOfFourteenBitsAtMost()
    {
        var entries = new List<ListedState>();
        int[] weights = [1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987];
        for (int state = 0; state < 16; state++)
        {
            int first = entries.Count;
            entries.AddRange(Enumerable.Range(first, weights[state]).Select(i => new ListedState(3 * i, (byte)state)));
        }

        LsfDescription description = TestList.Description(10_000) with { Type = ListType.Wanted };
        LsfContent content = LsfBuilder.Build(description, [.. entries]);
        LsfFile file = new TestList(content).File;

        // These weights ask for 15 bits; halved, they ask for 9.
        Assert.Equal(9, content.Bytes[52] & 15);
        Assert.All(entries, entry => Assert.Equal(entry.State, file.Find(entry.Index)));
    }

    [Fact]
    public void AListMaySpanAllThatAnIntCounts()
    {
        int[] listed = [5, 6, 1 << 24, 900_000_000, int.MaxValue - 2, int.MaxValue - 1];
        LsfContent content = LsfBuilder.Build(TestList.Description(int.MaxValue) with { SkipInterval = 4 },
            [.. listed.Select((index, i) => new ListedState(index, (byte)(i + 1)))]);
        LsfFile file = new TestList(content).File;
        for (int i = 0; i < listed.Length; i++)
        {
            Assert.Equal(i + 1, file.Find(listed[i]));
        }

        Assert.All([0, 4, 7, (1 << 24) - 1, 1_000_000_000, int.MaxValue - 3], x => Assert.Equal(LsfFile.NotListed, file.Find(x)));
    }

    [Fact]
    public void TheSameInputGivesTheSameBytes()
    {
        LsfContent first = RandomList(new Random(9));
        Assert.Equal(first.Bytes, RandomList(new Random(9)).Bytes);
    }

    [Fact]
    public void ALookupReadsOnePageAndOneChunkOnce()
    {
        var random = new Random(7);
        ListedState[] entries = [.. Enumerable.Range(0, 200_000).Select(i => new ListedState(100 * i + random.Next(90), 4))];
        var list = new TestList(LsfBuilder.Build(TestList.Description(20_000_000), entries));
        foreach (int x in new[] { 0, 10_000_000, 19_999_999 })
        {
            int before = list.Store.Reads;
            list.File.Find(x);
            Assert.Equal(2, list.Store.Reads - before);
        }
    }

    [Fact]
    public void ALookupAllocatesItsDigestOnly()
    {
        var list = new TestList(Golden.G6);
        list.File.Find(1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int x = 0; x < 100; x++)
        {
            list.File.Find(x);
        }

        // That of the chunk: the page of so small a file stays checked.
        const int digestArray = 24 + 32;
        Assert.Equal(100 * digestArray, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // Of the type that may hold any state.
    private static LsfContent RandomList(Random random)
    {
        int indexCount = random.Next(1, random.Next(3) == 0 ? 200_000 : 5_000);
        LsfDescription description = TestList.Description(indexCount) with
        {
            Type = ListType.Wanted,
            Log2Chunk = random.Next(6, 11),
            SkipInterval = new[] { 0, 4, 8, 128 }[random.Next(4)],
        };
        int states = random.Next(1, 12);
        int meanGap = 1 << random.Next(9);
        int meanRun = random.Next(2) == 0 ? 1 : random.Next(2, 40);
        var entries = new List<ListedState>();
        for (int x = random.Next(meanGap); x < indexCount && random.Next(3000) > 0; x += random.Next(2 * meanGap))
        {
            byte state = (byte)(random.Next(states) * random.Next(2));
            for (int end = x + random.Next(2 * meanRun - 1); x <= end && x < indexCount; x++)
            {
                entries.Add(new ListedState(x, state));
            }
        }

        return LsfBuilder.Build(description, [.. entries]);
    }

    private static Dictionary<int, int> Expected(LsfContent content) =>
        LsfDecoder.Decode(content.Bytes, content.Root).ToDictionary(entry => entry.Index, entry => (int)entry.State);

    private static IEnumerable<int> Probes(Dictionary<int, int> listed, int indexCount, Random random)
    {
        foreach (int x in listed.Keys.Take(500))
        {
            yield return x;
            yield return Math.Min(x + 1, indexCount - 1);
        }

        for (int i = 0; i < 1000; i++)
        {
            yield return random.Next(indexCount);
        }
    }
}
