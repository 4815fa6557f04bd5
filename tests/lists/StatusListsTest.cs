using System.Formats.Cbor;
using ELicense.Formats;
using ELicense.Simulator.Authority.Lists;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Lists;

/// <summary>From a credential's status reference to its state, over everything that can be missing or wrong between.</summary>
public class StatusListsTest
{
    private const int Region = 320000;
    private const string ManifestName = "m/320000.cbor";

    private readonly MemoryStore _store = new();
    private readonly SignedManifest.Trust _trust = new(Region);

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
        Assert.Equal(ListBand.Current, answer.Band(1790000001, true, 3600));
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
        Assert.Equal(ListBand.Unknown, answer.Band(1790000001, true, 3600));
    }

    [Fact]
    public void AManifestOfAnotherRegionDoesNotAnswerForThisOne()
    {
        Publish(Golden.G1);
        _store.Files["m/330000.cbor"] = _store.Files[ManifestName];
        AssertUnavailable(ListFault.ManifestNotTrusted, Ask(Lists(), 18, region: 330000));
        var lists = new StatusLists(_store, new DesktopKeyedHash(), new SignedManifest.Trust(330000));
        AssertUnavailable(ListFault.ManifestInvalid, Ask(lists, 18, region: 330000));
    }

    [Fact]
    public void AManifestThatIsNotTrustedIsNotRead()
    {
        Publish(Golden.G1);
        _store.Files[ManifestName][^1] ^= 1;
        AssertUnavailable(ListFault.ManifestNotTrusted, Ask(Lists(), 18));
    }

    [Fact]
    public void EveryCutOfAManifestIsRefused()
    {
        Publish(Golden.G1);
        byte[] message = _store.Files[ManifestName];
        for (int length = 0; length < message.Length; length++)
        {
            _store.Files[ManifestName] = message[..length];
            AssertUnavailable(ListFault.ManifestInvalid, Ask(Lists(), 18));
        }
    }

    [Fact]
    public void AManifestBeyondAllSizesIsNotLoaded()
    {
        _store.Files[ManifestName] = new byte[1 << 20];
        AssertUnavailable(ListFault.ManifestInvalid, Ask(Lists(), 18));
    }

    [Fact]
    public void AMessageOfAnotherTypeIsNoManifest()
    {
        byte[] payload = ManifestWriter.Payload(StatusManifestTest.Content(Golden.G1));
        _store.Files[ManifestName] = SignedManifest.Sign(payload, MessageType.OnlineAnswer);
        AssertUnavailable(ListFault.ManifestInvalid, Ask(Lists(), 18));
        Assert.Equal(0, _trust.Asked);
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
    public void ListsThatNeedADeltaAreNotAnsweredFromTheBaseAlone()
    {
        _store.Files[Golden.G1.FileName] = Golden.G1.Bytes;
        _store.Files[Golden.G4.FileName] = Golden.G4.Bytes;
        SignManifest(StatusManifestTest.Content(Golden.G1, Golden.G4) with { Sequence = 8 });
        AssertUnavailable(ListFault.NotABase, Ask(Lists(), 18));
        SignManifest(StatusManifestTest.Content(Golden.G1) with { Sequence = 8 });
        AssertUnavailable(ListFault.NotABase, Ask(Lists(), 18));
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
        byte[] file = _store.Files[Golden.G1.FileName];
        file[^1] ^= 1;
        AssertUnavailable(ListFault.WrongDigest, Ask(Lists(), 18));
        _store.Files[Golden.G1.FileName] = Golden.G3.Bytes;
        AssertUnavailable(ListFault.WrongLength, Ask(Lists(), 18));
        _store.Files.Remove(Golden.G1.FileName);
        AssertUnavailable(ListFault.FileMissing, Ask(Lists(), 18));
    }

    [Fact]
    public void AFaultDoesNotOutliveItsCause()
    {
        StatusLists lists = Lists();
        AssertUnavailable(ListFault.NoManifest, Ask(lists, 18));
        Publish(Golden.G1);
        _store.Files.Remove(Golden.G1.FileName, out byte[]? file);
        AssertUnavailable(ListFault.FileMissing, Ask(lists, 18));
        _store.Files[Golden.G1.FileName] = file!;
        Assert.Equal(1, Ask(lists, 18).State);
    }

    [Fact]
    public void ARegionsManifestIsVerifiedOnceUntilForgotten()
    {
        Publish(Golden.G1);
        StatusLists lists = Lists();
        Ask(lists, 18);
        Ask(lists, 19);
        Assert.Equal(1, _trust.Asked);
        _store.Files.Clear();
        AssertUnavailable(ListFault.ShortRead, Ask(lists, 18));
        lists.Forget();
        AssertUnavailable(ListFault.NoManifest, Ask(lists, 18));
    }

    [Fact]
    public void APublishedFolderHoldsWhatTheManifestNames()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            PublishedFolder.Write(folder, StatusManifestTest.Content(Golden.G1, Golden.G1 with { }), SignedManifest.Sign);
            PublishedFolder.Write(folder, StatusManifestTest.Content(Golden.G1), SignedManifest.Sign);
            foreach (string path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            {
                _store.Files[Path.GetRelativePath(folder, path).Replace('\\', '/')] = File.ReadAllBytes(path);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Assert.Equal(2, _store.Files.Count);
        Assert.Equal(8, Ask(Lists(), 17).State);
    }

    private static void AssertUnavailable(ListFault fault, StatusAnswer answer)
    {
        Assert.False(answer.IsAvailable);
        Assert.Equal((fault, StatusAnswer.NoState), (answer.Fault, answer.State));
    }

    private static StatusAnswer Ask(StatusLists lists, int index, int kind = 1, int region = Region, int shard = 0)
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartMap(1);
        writer.WriteTextString("status_list");
        writer.WriteStartMap(2);
        writer.WriteTextString("idx");
        writer.WriteInt32(index);
        writer.WriteTextString("uri");
        writer.WriteTextString(ListId.Of(kind, region, shard).ToString("x8"));
        writer.WriteEndMap();
        writer.WriteEndMap();
        byte[] claim = writer.Encode();
        return lists.Ask(StatusReference.Read(new Formats.CborReader(new ByteSegment(claim, 0, claim.Length))));
    }

    private StatusLists Lists() => new(_store, new DesktopKeyedHash(), _trust);

    private void Publish(params LsfContent[] files)
    {
        foreach (LsfContent file in files)
        {
            _store.Files[file.FileName] = [.. file.Bytes];
        }

        SignManifest(StatusManifestTest.Content(files));
    }

    private void SignManifest(ManifestContent content) =>
        _store.Files[ManifestName] = SignedManifest.Sign(ManifestWriter.Payload(content));
}
