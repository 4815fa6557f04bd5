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

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 4)]
    [InlineData(5, 0)]
    [InlineData(9, 7)]
    [InlineData(63, 1)]
    public void TheDocumentedDeltaIsAskedBeforeItsBase(int index, int state)
    {
        PublishDelta();
        StatusAnswer answer = Ask(Lists(), index);
        Assert.Equal((ListFault.None, state, 8), (answer.Fault, answer.State, answer.Manifest.Sequence));
    }

    [Fact]
    public void WhenTheDeltaCannotBeReadTheBaseDoesNotAnswerForIt()
    {
        PublishDelta();
        Store.Files[Golden.G4.FileName][^1] ^= 1;
        AssertUnavailable(ListFault.WrongDigest, Ask(Lists(), 18));
        Store.Files.TryRemove(Golden.G4.FileName, out _);
        AssertUnavailable(ListFault.FileMissing, Ask(Lists(), 18));
    }

    [Fact]
    public void AKindMayBeSplitIntoSeveralFiles()
    {
        LsfDescription description = TestList.Description(1 << 20);
        Publish(LsfBuilder.Build(description, [new(17, 7)]), LsfBuilder.Build(description with { FirstShard = 1 }, [new(17, 8)]));
        StatusLists lists = Lists();
        Assert.Equal([7, 8], new[] { 0, 1 }.Select(shard => Ask(lists, 17, shard: shard).State));
        AssertUnavailable(ListFault.OutOfCoverage, Ask(lists, 17, shard: 2));
    }

    [Fact]
    public void RegionsThatTakeTurnsStayOpen()
    {
        TrustList trust = Trust(PublisherEntry with { Issuers = ["320000", "330000"] });
        Publish(Golden.G1);
        LsfContent other = LsfBuilder.Build(TestList.Description(64) with { Region = 330000 }, [new(18, 9)]);
        Store.Files[other.FileName] = other.Bytes;
        Store.Files["m/330000.cbor"] =
            Sign(ManifestWriter.Payload(StatusManifestTest.Content(other) with { Region = 330000 }), ManifestType);
        StatusLists lists = Lists();
        lists.Ask(Reference(18), trust, Time);
        lists.Ask(Reference(18, region: 330000), trust, Time);
        int before = Store.Reads;
        for (int i = 0; i < 10; i++)
        {
            Assert.Equal(1, lists.Ask(Reference(18), trust, Time).State);
            Assert.Equal(9, lists.Ask(Reference(18, region: 330000), trust, Time).State);
        }

        Assert.Equal(20, Store.Reads - before);
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

    private void PublishDelta()
    {
        Store.Files[Golden.G1.FileName] = Golden.G1.Bytes;
        Store.Files[Golden.G4.FileName] = [.. Golden.G4.Bytes];
        SignManifest(StatusManifestTest.Content(Golden.G1, Golden.G4) with { Sequence = 8 });
    }
}
