using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Authority.Rules;
using ELicense.Tests.Authority;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Lists.Publishing;

/// <summary>Snapshot after snapshot: whatever chain of files a reader takes, it says what the database says.</summary>
public sealed class DeltaPublisherTest : IDisposable
{
    private const int Kind = 1;

    private readonly TestAuthority _authority = new();
    private readonly Register _register;

    public DeltaPublisherTest() => _register = new Register(_authority);

    public void Dispose()
    {
        _register.Dispose();
        _authority.Dispose();
    }

    [Theory]
    [InlineData(8, 26)]
    [InlineData(16, 34)]
    public void EveryChainOfEveryManifestIsRight(int period, int days)
    {
        var random = new Random(period);
        _register.Set(Kind, Changes(random, 2000));
        for (int day = 1; day <= days; day++)
        {
            _register.Set(Kind, Changes(random, 60));
            Assert.Equal(day, Publish(new PublishSettings { RebasePeriod = period, HasTokens = day % 8 == 0 }).Sequence);
            PublishedList published = new(_authority.Published, TestAuthority.Region);
            var chains = published.Chains(Kind).ToList();
            Assert.Equal(day != 1 && day != 8 && day % period != 0, chains[0].Deltas > 0);
            Assert.InRange(chains.Min(chain => chain.Deltas), 0, 5);
            Assert.All(chains, chain => Assert.True(_register.Of(Kind).SequenceEqual(chain.States)));
            Assert.All(published.Manifest.Entries.GroupBy(entry => entry.Kind), ofKind =>
                Assert.Single(ofKind.Select(entry => (entry.FirstShard, entry.IndexCount)).Distinct()));
        }
    }

    [Fact]
    public void ThereAndBackBetweenTwoSnapshotsIsNoChange()
    {
        _register.Set(Kind, [(5, 7), (6, 4)]);
        Publish(new PublishSettings());
        _register.Set(Kind, [(5, 0), (9, 9)]);
        _register.Set(Kind, [(5, 7), (9, 0)]);
        Publish(new PublishSettings());
        ManifestEntry delta = new PublishedList(_authority.Published, TestAuthority.Region).Of(Kind, ListType.Delta).Single();
        Assert.Equal((1, 2), (delta.FromSequence, delta.ToSequence));
        Assert.Equal(0, BitConverter.ToInt32(File.ReadAllBytes(Path.Combine(_authority.Published, delta.FileName)), 32));
    }

    [Fact]
    public void AListThatHasBegunItsLastShardGetsANewBaseEarly()
    {
        _register.Set(Kind, [(5, 7)]);
        Publish(new PublishSettings());
        Assert.Equal(2, Shards());
        _register.Set(Kind, [(6, 7)]);
        Assert.Equal(2, Publish(new PublishSettings()).Sequence);
        _register.Set(Kind, [(1 << 20, 4)]);
        Assert.Equal(8, Publish(new PublishSettings()).Sequence);
        Assert.Equal(3, Shards());
        Assert.Equal(9, Publish(new PublishSettings()).Sequence);
        Assert.All(new PublishedList(_authority.Published, TestAuthority.Region).Chains(Kind),
            chain => Assert.Equal(_register.Of(Kind), chain.States));
    }

    [Fact]
    public void ThePeriodChangesWithABaseAndNeverBetween()
    {
        int PeriodAfter(int period)
        {
            Publish(new PublishSettings { RebasePeriod = period });
            return new PublishedList(_authority.Published, TestAuthority.Region).Manifest.RebasePeriod;
        }

        Assert.Equal([8, 8, 8, 8, 8, 8, 8, 32, 32], Enumerable.Range(1, 9).Select(day => PeriodAfter(day == 1 ? 8 : 32)));
    }

    [Fact]
    public void ABaseAbove256KilobytesIsSplitByShardsAndItsDeltasToo()
    {
        var random = new Random(256);
        (int, int)[] many = [.. Enumerable.Range(0, 300_000).Select(i => (i * 9 + random.Next(9), random.Next(1, 10)))];
        _register.Set(Kind, many);
        Publish(new PublishSettings { HasTokens = false });
        _register.Set(Kind, Changes(random, 1000));
        Publish(new PublishSettings { HasTokens = false });
        PublishedList published = new(_authority.Published, TestAuthority.Region);
        ManifestEntry[] bases = [.. published.Of(Kind, ListType.Base)];
        Assert.True(bases.Length > 1);
        Assert.All(bases, part => Assert.InRange(part.Length, 0, 256 * 1024));
        Assert.Equal(bases.Select(part => part.FirstShard), published.Of(Kind, ListType.Delta).Select(part => part.FirstShard));
        Assert.True(_register.Of(Kind).SequenceEqual(published.Chains(Kind).Single().States));
    }

    [Fact]
    public void OfSeveralStatesTheGravestIsListed()
    {
        (int[] States, int Listed)[] cases = [([1, 7], 7), ([4, 5, 7], 7), ([2, 1], 2), ([3, 7], 3), ([6, 7], 6), ([8, 9, 3], 9)];
        var licences = cases.Select(each => (each.Listed, Credential: _authority.Issue(Records.DrivingLicence))).ToArray();
        foreach (((int[] states, _), (_, var credential)) in cases.Zip(licences))
        {
            Assert.True(_authority.Authority.States.Set(credential.Id, states).IsGranted);
        }

        Publish(new PublishSettings());
        Assert.All(licences, licence => Assert.Equal(licence.Listed, StateOf(licence.Credential.StatusIndex)));

        // A trust list that makes "notice" of a licence not valid makes it the one to list, too.
        VerdictRow row = new(Kind, 1, (int)ELicense.Verification.Verdict.NotValid, 501);
        Publish(new PublishSettings { Verdicts = [row] });
        Assert.Equal(1, StateOf(licences[0].Credential.StatusIndex));
    }

    [Fact]
    public void AFileThatSaysSomethingElseStopsTheRunAndTheOldManifestStays()
    {
        _register.Set(Kind, [(5, 7)]);
        Publish(new PublishSettings());
        _register.Set(Kind, [(5, 9)]);
        string manifest = Path.Combine(_authority.Published, Published.Manifest);
        byte[] before = File.ReadAllBytes(manifest);
        string list = Path.Combine(_authority.Published, new PublishedList(_authority.Published, TestAuthority.Region)
            .Of(Kind, ListType.Base).Single().FileName);
        byte[] bytes = File.ReadAllBytes(list);
        bytes[^1] ^= 1;
        File.WriteAllBytes(list, bytes);
        Assert.Equal(RefusalCode.PublishedFilesWrong, _authority.RefusalToPublish().Code);
        Assert.Equal(before, File.ReadAllBytes(manifest));

        // Removed, it is made again from the snapshot.
        File.Delete(list);
        Publish(new PublishSettings());
        Assert.All(new PublishedList(_authority.Published, TestAuthority.Region).Chains(Kind),
            chain => Assert.Equal(_register.Of(Kind), chain.States));
    }

    [Fact]
    public void AnEmptyFolderIsFilledAgainFromTheSnapshots()
    {
        for (int day = 1; day <= 5; day++)
        {
            _register.Set(Kind, [(day, 7)]);
            Publish(new PublishSettings());
        }

        Directory.Delete(_authority.Published, recursive: true);
        Publish(new PublishSettings());
        Assert.All(new PublishedList(_authority.Published, TestAuthority.Region).Chains(Kind),
            chain => Assert.Equal(_register.Of(Kind), chain.States));
    }

    private PublishedRegion Publish(PublishSettings settings)
    {
        Outcome<Publication> outcome = _authority.Authority.Publisher.Publish(_authority.Published, settings);
        Assert.Null(outcome.Refusal);
        return outcome.Value!.Regions.Single();
    }

    private int Shards() =>
        new PublishedList(_authority.Published, TestAuthority.Region).Of(Kind, ListType.Base).Single().IndexCount >> 20;

    private int StateOf(int index) =>
        new PublishedList(_authority.Published, TestAuthority.Region).Chains(Kind).First().States.GetValueOrDefault(index);

    // Of shard 0, so that the coverage stays.
    private static (int, int)[] Changes(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (random.Next(1 << 20), random.Next(3) == 0 ? 0 : random.Next(1, 10)))];
}
