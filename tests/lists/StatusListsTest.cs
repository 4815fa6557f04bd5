using ELicense.Simulator.Authority.Lists;
using ELicense.Verification.Lists;
using ELicense.Verification.Trust;

namespace ELicense.Tests.Lists;

/// <summary>From a credential's status reference to its state, over everything that can be missing or wrong between.</summary>
public class StatusListsTest : ListTerminal
{
    [Theory]
    [InlineData(18, 1)]
    [InlineData(60, 9)]
    [InlineData(61, 0)]
    public void AStateIsFoundAndAbsenceIsNormal(int index, int state)
    {
        Publish(Golden.G1);
        StatusAnswer answer = Ask(Lists(), index);
        Assert.True(answer.IsAvailable);
        Assert.Equal((state, ListFault.None, Region), (answer.State, answer.Fault, answer.Region));
        Assert.Equal((7, 1790000000), (answer.Manifest.Sequence, answer.Manifest.IssuedAt));
        Assert.Equal(ListBand.Current, answer.Band(Time, 3600));
    }

    [Fact]
    public void AnIndexOfALaterShardIsFoundInTheSameFile()
    {
        LsfDescription description = TestList.Description(3 << 20) with { FirstShard = 5 };
        Publish(LsfBuilder.Build(description, [new((1 << 20) + 17, 7), new((2 << 20) + 17, 8)]));
        StatusLists lists = Lists();
        Assert.Equal([0, 7, 8], new[] { 5, 6, 7 }.Select(shard => Ask(lists, 17, shard: shard).State));
        AssertUnavailable(ListFault.OutOfCoverage, Ask(lists, 17, shard: 4));
        AssertUnavailable(ListFault.OutOfCoverage, Ask(lists, 17, shard: 8));
    }

    [Fact]
    public void WithoutAManifestThereIsNoState()
    {
        StatusAnswer answer = Ask(Lists(), 18);
        AssertUnavailable(ListFault.NoManifest, answer);
        Assert.Equal(ListBand.Unknown, answer.Band(Time, 3600));
    }

    [Fact]
    public void AManifestOfAnotherRegionDoesNotAnswerForThisOne()
    {
        Publish(Golden.G1);
        Store.Files["m/330000.cbor"] = Store.Files[ManifestName];
        AssertUnavailable(ListFault.ManifestInvalid, Ask(Lists(), 18, region: 330000));
    }

    [Fact]
    public void EveryCutOfAManifestIsRefused()
    {
        Publish(Golden.G1);
        byte[] message = Store.Files[ManifestName];
        for (int length = 0; length < message.Length; length++)
        {
            Store.Files[ManifestName] = message[..length];
            AssertUnavailable(ListFault.ManifestInvalid, Ask(Lists(), 18));
        }
    }

    [Fact]
    public void AManifestBeyondAllSizesIsNotLoaded()
    {
        Store.Files[ManifestName] = new byte[1 << 20];
        AssertUnavailable(ListFault.ManifestInvalid, Ask(Lists(), 18));
    }

    [Fact]
    public void AKindWithoutAListHasNoState()
    {
        Publish(Golden.G1);
        AssertUnavailable(ListFault.NoList, Ask(Lists(), 18, kind: 2));
    }

    [Fact]
    public void AnIndexThatNoFileSpeaksForHasNoState()
    {
        Publish(Golden.G1);
        AssertUnavailable(ListFault.OutOfCoverage, Ask(Lists(), 64));
        AssertUnavailable(ListFault.OutOfCoverage, Ask(Lists(), 18, shard: 1));
    }

    [Fact]
    public void WithoutAChainToTheManifestsSequenceThereIsNoState()
    {
        Store.Files[Golden.G1.FileName] = Golden.G1.Bytes;
        SignManifest(StatusManifestTest.Content(Golden.G1) with { Sequence = 9 });
        AssertUnavailable(ListFault.NoChain, Ask(Lists(), 18));
    }

    [Fact]
    public void TwoBasesForOneIndexContradictEachOther()
    {
        Publish(Golden.G1, Golden.G2);
        AssertUnavailable(ListFault.ManifestInvalid, Ask(Lists(), 18));
        Assert.Equal(7, Ask(Lists(), 100).State);
    }

    [Fact]
    public void AFileThatIsMissingOrChangedHasNoState()
    {
        Publish(Golden.G1);
        byte[] file = Store.Files[Golden.G1.FileName];
        file[^1] ^= 1;
        AssertUnavailable(ListFault.WrongDigest, Ask(Lists(), 18));
        Store.Files[Golden.G1.FileName] = Golden.G3.Bytes;
        AssertUnavailable(ListFault.WrongLength, Ask(Lists(), 18));
        Store.Files.TryRemove(Golden.G1.FileName, out _);
        AssertUnavailable(ListFault.FileMissing, Ask(Lists(), 18));
    }

    [Fact]
    public void AFaultDoesNotOutliveItsCause()
    {
        StatusLists lists = Lists();
        AssertUnavailable(ListFault.NoManifest, Ask(lists, 18));
        Publish(Golden.G1);
        Store.Files.TryRemove(Golden.G1.FileName, out byte[]? file);
        AssertUnavailable(ListFault.FileMissing, Ask(lists, 18));
        Store.Files[Golden.G1.FileName] = file!;
        Assert.Equal(1, Ask(lists, 18).State);
    }

    [Fact]
    public void AnOpenRegionReadsOneChunkALookupUntilForgotten()
    {
        Publish(Golden.G1);
        StatusLists lists = Lists();
        TrustList trust = Trust(PublisherEntry);
        lists.Ask(Reference(18), trust, Time);
        int before = Store.Reads;
        lists.Ask(Reference(19), trust, Time);
        Assert.Equal(1, Store.Reads - before);
        Store.Files.Clear();
        AssertUnavailable(ListFault.ShortRead, lists.Ask(Reference(18), trust, Time));
        lists.Forget();
        AssertUnavailable(ListFault.NoManifest, lists.Ask(Reference(18), trust, Time));
    }

}
