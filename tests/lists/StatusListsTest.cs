using ELicense.Formats;
using ELicense.Simulator.Authority.Lists;
using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Lists;
using ELicense.Verification.Trust;

namespace ELicense.Tests.Lists;

/// <summary>From a credential's status reference to its state, over everything that can be missing or wrong between.</summary>
public class StatusListsTest
{
    private const int Region = 320000;
    private const string ManifestName = "m/320000.cbor";

    private const int StatusUsage = 2;
    private const int ManifestType = 65004;

    // Keys take time to make, and none of these tests changes one.
    private static readonly P256Signer s_root = new();
    private static readonly P256Signer s_publisher = new();

    private readonly MemoryStore _store = new();
    private readonly FixedClock _clock = new() { UnixTime = 1790000001 };

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
        _store.Files["m/330000.cbor"] = _store.Files[ManifestName];
        AssertUnavailable(ListFault.ManifestInvalid, Ask(Lists(), 18, region: 330000));
    }

    [Fact]
    public void AnyChangedByteOfAManifestIsRefused()
    {
        Publish(Golden.G1);
        byte[] message = _store.Files[ManifestName];
        for (int at = 0; at < message.Length; at++)
        {
            _store.Files[ManifestName] = [.. message[..at], (byte)(message[at] ^ 1), .. message[(at + 1)..]];
            StatusAnswer answer = Ask(Lists(), 18);
            Assert.False(answer.IsAvailable);
            Assert.True(answer.Fault is ListFault.ManifestInvalid or ListFault.ManifestNotTrusted, $"byte {at}: {answer.Fault}");
        }
    }

    [Fact]
    public void WithoutATrustListNoManifestIsBelieved()
    {
        Publish(Golden.G1);
        AssertUnavailable(ListFault.ManifestNotTrusted, Lists().Ask(Reference(18), null, Time));
    }

    [Fact]
    public void OnlyAKeyForStatusOfThisRegionAndTimeIsBelieved()
    {
        Publish(Golden.G1);
        TrustListWriter.Entry entry = PublisherEntry;
        Assert.True(Lists().Ask(Reference(18), Trust(entry), Time).IsAvailable);
        foreach (TrustListWriter.Entry other in new[]
        {
            entry with { Usages = [1] },
            entry with { Usages = [1, 3] },
            entry with { Issuers = ["330000", "000000"] },
            entry with { KeyId = s_root.KeyId },
            entry with { NotBefore = 1790000001 },
            entry with { Expires = 1790000000 },
            entry with { Key = s_root, KeyId = s_publisher.KeyId },
        })
        {
            AssertUnavailable(ListFault.ManifestNotTrusted, Lists().Ask(Reference(18), Trust(other), Time));
        }
    }

    [Fact]
    public void KeysThatShareAnIdAreAllTried()
    {
        Publish(Golden.G1);
        TrustList trust = Trust(PublisherEntry with { Key = s_root, KeyId = s_publisher.KeyId }, PublisherEntry);
        Assert.Equal(1, Lists().Ask(Reference(18), trust, Time).State);
    }

    [Fact]
    public void AnOpenManifestFallsWithItsTrust()
    {
        Publish(Golden.G1);
        StatusLists lists = Lists();
        Assert.True(lists.Ask(Reference(18), Trust(PublisherEntry), Time).IsAvailable);
        AssertUnavailable(ListFault.ManifestNotTrusted, lists.Ask(Reference(18), Trust(PublisherEntry with { Usages = [1] }), Time));
        AssertUnavailable(ListFault.ManifestNotTrusted, lists.Ask(Reference(18), null, Time));
    }

    [Fact]
    public void AnOlderManifestIsRefusedAndSoIsAnotherOfTheSameSequence()
    {
        Publish(Golden.G1);
        byte[] older = _store.Files[ManifestName];
        LsfContent newer = LsfBuilder.Build(TestList.Description(64, 8), [new(18, 7)]);
        _store.Files[newer.FileName] = newer.Bytes;
        ManifestContent content = StatusManifestTest.Content(newer) with { Sequence = 8 };
        SignManifest(content);
        Assert.Equal(7, Ask(Lists(), 18).State);

        _store.Files[ManifestName] = older;
        AssertUnavailable(ListFault.ManifestReplaced, Ask(Lists(), 18));
        SignManifest(content with { NotAfter = content.NotAfter.AddSeconds(1) });
        AssertUnavailable(ListFault.ManifestReplaced, Ask(Lists(), 18));
        SignManifest(content);
        Assert.Equal(7, Ask(Lists(), 18).State);
    }

    [Fact]
    public void AManifestFromTheFutureIsRefusedAndMovesNoClock()
    {
        Publish(Golden.G1);
        _clock.UnixTime = 1790000000 - 601;
        AssertUnavailable(ListFault.ManifestFromTheFuture, Ask(Lists(), 18));
        Assert.Equal(0, new SequenceMemory(_store, new DesktopKeyedHash()).NewestTime);
        _clock.IsTrusted = false;
        Assert.True(Ask(Lists(), 18).IsAvailable);
        _store.Delete("sequences");
        _clock.IsTrusted = true;
        _clock.UnixTime++;
        Assert.True(Ask(Lists(), 18).IsAvailable);
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
        _store.Files[ManifestName] = Sign(payload, ManifestType + 1);
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
    public void ListsThatNeedADeltaAreNotAnsweredFromTheBaseAlone()
    {
        _store.Files[Golden.G1.FileName] = Golden.G1.Bytes;
        _store.Files[Golden.G4.FileName] = Golden.G4.Bytes;
        SignManifest(StatusManifestTest.Content(Golden.G1, Golden.G4) with { Sequence = 8 });
        AssertUnavailable(ListFault.NotABase, Ask(Lists(), 18));
        SignManifest(StatusManifestTest.Content(Golden.G1) with { Sequence = 9 });
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
    public void AnOpenRegionReadsOnePageAndOneChunkALookupUntilForgotten()
    {
        Publish(Golden.G1);
        StatusLists lists = Lists();
        TrustList trust = Trust(PublisherEntry);
        lists.Ask(Reference(18), trust, Time);
        int before = _store.Reads;
        lists.Ask(Reference(19), trust, Time);
        Assert.Equal(2, _store.Reads - before);
        _store.Files.Clear();
        AssertUnavailable(ListFault.ShortRead, lists.Ask(Reference(18), trust, Time));
        lists.Forget();
        AssertUnavailable(ListFault.NoManifest, lists.Ask(Reference(18), trust, Time));
    }

    [Fact]
    public void APublishedFolderHoldsWhatTheManifestNames()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            PublishedFolder.Write(folder, StatusManifestTest.Content(Golden.G3), payload => Sign(payload, ManifestType));
            PublishedFolder.Write(folder, StatusManifestTest.Content(Golden.G1), payload => Sign(payload, ManifestType));
            foreach (string path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            {
                _store.Files[Path.GetRelativePath(folder, path).Replace('\\', '/')] = File.ReadAllBytes(path);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Assert.Equal([Golden.G1.FileName, Golden.G3.FileName, ManifestName], _store.Files.Keys.Order());
        Assert.Equal(8, Ask(Lists(), 17).State);
    }

    private static void AssertUnavailable(ListFault fault, StatusAnswer answer)
    {
        Assert.False(answer.IsAvailable);
        Assert.Equal((fault, StatusAnswer.NoState), (answer.Fault, answer.State));
    }

    private TrustedTime Time => new(_clock, 0);

    private static TrustListWriter.Entry PublisherEntry => new(s_publisher, ["320000"], [1], [StatusUsage]);

    private static StatusReference Reference(int index, int kind = 1, int region = Region, int shard = 0)
    {
        byte[] claim = Writer.Cbor(w =>
        {
            w.WriteStartMap(1);
            w.WriteTextString("status_list");
            w.WriteStartMap(2);
            w.WriteTextString("idx");
            w.WriteInt32(index);
            w.WriteTextString("uri");
            w.WriteTextString(ListId.Of(kind, region, shard).ToString("x8"));
            w.WriteEndMap();
            w.WriteEndMap();
        });
        return StatusReference.Read(new CborReader(new ByteSegment(claim, 0, claim.Length)));
    }

    private static TrustList Trust(params TrustListWriter.Entry[] keys)
    {
        var writer = new TrustListWriter();
        writer.Keys.AddRange(keys);
        var store = new MemoryStore();
        store.Files[RootKeys.FileName] = TrustListWriter.Roots(s_root);
        store.Files[TrustStore.FileName] = writer.Sign(s_root);
        return TrustStore.Load(store, new SequenceMemory(store, new DesktopKeyedHash()), new MessageSignature()).List;
    }

    private static byte[] Sign(byte[] payload, int type) =>
        Writer.Sign(Writer.Headers(s_publisher.Algorithm, type, s_publisher.KeyId), payload, s_publisher);

    private StatusAnswer Ask(StatusLists lists, int index, int kind = 1, int region = Region, int shard = 0) =>
        lists.Ask(Reference(index, kind, region, shard), Trust(PublisherEntry), Time);

    private StatusLists Lists()
    {
        var hash = new DesktopKeyedHash();
        return new StatusLists(_store, hash, new SequenceMemory(_store, hash), new MessageSignature());
    }

    private void Publish(params LsfContent[] files)
    {
        foreach (LsfContent file in files)
        {
            _store.Files[file.FileName] = [.. file.Bytes];
        }

        SignManifest(StatusManifestTest.Content(files));
    }

    private void SignManifest(ManifestContent content) =>
        _store.Files[ManifestName] = Sign(ManifestWriter.Payload(content), ManifestType);
}
