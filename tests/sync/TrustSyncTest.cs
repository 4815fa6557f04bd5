using ELicense.Terminal.Sync;
using ELicense.Verification.Lists;
using ELicense.Verification.Trust;

namespace ELicense.Tests.Sync;

/// <summary>Which trust lists and manifests a synchronisation puts into force, and which it refuses.</summary>
public sealed class TrustSyncTest : IDisposable
{
    private readonly SyncBench _bench = new();
    private readonly Dictionary<int, byte> _states = States.Random(100, 1);

    public TrustSyncTest()
    {
        _bench.Publisher.Publish(8, _states);
        _bench.SyncDone();
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void ANewerTrustListReplacesTheOldOneAtOnceAndForGood()
    {
        _bench.Trust.Sequence++;
        _bench.PublishTrust();
        _bench.SyncDone();
        Assert.Equal(8, _bench.Checkpoint.Trust.Sequence);
        Assert.Equal(8, _bench.Restart().Checkpoint.Trust.Sequence);
    }

    [Fact]
    public void WhileRootsOverlapEitherMaySign()
    {
        _bench.Trust.Sequence++;
        _bench.PublishTrust(SyncBench.NextRoot);
        _bench.SyncDone();
        Assert.Equal(8, _bench.Restart().Checkpoint.Trust.Sequence);
        _bench.AssertAnswers(_states);
    }

    [Fact]
    public void AListThatNoRootHasSignedIsRefused()
    {
        _bench.Trust.Sequence++;
        _bench.PublishTrust(SyncBench.Signer);
        _bench.SyncFails(SyncFault.TrustRefused);
        Assert.Equal(7, _bench.Restart().Checkpoint.Trust.Sequence);
    }

    [Fact]
    public void AnOlderListIsRefusedAlsoAfterAReboot()
    {
        byte[] older = _bench.Folder.Files["trust.cbor"];
        _bench.Trust.Sequence++;
        _bench.PublishTrust();
        _bench.SyncDone();
        _bench.Folder.Files["trust.cbor"] = older;
        _bench.SyncFails(SyncFault.TrustOlder);
        _bench.Flash.Poke("trust.cbor", older);
        Assert.Equal(8, _bench.Restart().Checkpoint.Trust.Sequence);
    }

    [Fact]
    public void TwoListsOfOneSequenceRaiseTheAlarm()
    {
        _bench.Trust.Expires++;
        _bench.PublishTrust();
        _bench.SyncFails(SyncFault.Contradiction);
        Assert.True(_bench.Checkpoint.TakeAlarm(out int subject));
        Assert.Equal(SequenceMemory.TrustListSubject, subject);
    }

    [Fact]
    public void TwoManifestsOfOneSequenceRaiseTheAlarm()
    {
        _bench.Folder.Files["m/320000.cbor"] =
            _bench.Publisher.Sign(_bench.Publisher.Payload(8, [_bench.Publisher.File(-1, 8)], later: 1));
        _bench.SyncFails(SyncFault.Contradiction);
        Assert.True(_bench.Checkpoint.TakeAlarm(out int subject));
        Assert.Equal(TestPublisher.Home, subject);
        _bench.AssertAnswers(_states);
        _bench.Publisher.Publish(8, _states);
        _bench.SyncDone();
        Assert.False(_bench.Checkpoint.TakeAlarm(out _));
    }

    [Fact]
    public void AnotherSignatureUnderTheSameManifestIsTheSameManifest()
    {
        _bench.Publisher.Publish(8, _states);
        _bench.SyncDone();
        _bench.AssertAnswers(_states);
    }

    [Fact]
    public void AReplayedManifestIsRefused()
    {
        byte[] older = _bench.Folder.Files["m/320000.cbor"];
        Dictionary<int, byte> newer = States.Changed(_states, 40, 3);
        _bench.Publisher.Publish(9, newer);
        _bench.Clock.UnixTime += 86400;
        _bench.SyncDone();
        _bench.Folder.Files["m/320000.cbor"] = older;
        _bench.SyncFails(SyncFault.ManifestOlder);
        _bench.AssertAnswers(newer);
        _bench.Restart().SyncFails(SyncFault.ManifestOlder);
        _bench.AssertAnswers(newer);
    }

    [Fact]
    public void OldSlotsThatSomebodyPutsBackAreNoLists()
    {
        byte[] slot = _bench.Flash.Names().Where(name => name.StartsWith("lists/320000~", StringComparison.Ordinal))
            .Select(name => _bench.Flash.Peek(name)!).Single();
        _bench.Publisher.Publish(9, States.Changed(_states, 40, 3));
        _bench.Clock.UnixTime += 86400;
        _bench.SyncDone();
        _bench.Flash.Poke("lists/320000~0", slot);
        _bench.Flash.Poke("lists/320000~1", slot);
        Assert.Equal(ListFault.ManifestReplaced, _bench.Restart().AskFor(1).Fault);
    }

    [Fact]
    public void BothSlotsDamagedMeansNoLists()
    {
        foreach (string name in _bench.Flash.Names().Where(name => name.StartsWith("lists/320000~", StringComparison.Ordinal)))
        {
            byte[] damaged = _bench.Flash.Peek(name)!;
            damaged[^1] ^= 1;
            _bench.Flash.Poke(name, damaged);
        }

        Assert.Equal(ListFault.NoManifest, _bench.Restart().AskFor(1).Fault);
        _bench.SyncDone();
        _bench.AssertAnswers(_states);
    }

    [Fact]
    public void AManifestByAKeyThatIsNoLongerTrustedIsRefused()
    {
        _bench.Trust.Keys.Clear();
        _bench.Trust.Sequence++;
        _bench.PublishTrust();
        _bench.SyncFails(SyncFault.ManifestRefused);
        Assert.Equal(ListFault.ManifestNotTrusted, _bench.AskFor(1).Fault);
    }

    [Fact]
    public void AManifestFromTheFutureWaitsForTheClock()
    {
        _bench.Publisher.Publish(9, _states);
        _bench.SyncFails(SyncFault.ManifestFromTheFuture);
        _bench.AssertAnswers(_states);
        _bench.Clock.UnixTime += 86400;
        _bench.SyncDone();
    }

    [Fact]
    public void NewestTellsWhatWasAcceptedLast()
    {
        Assert.True(_bench.Checkpoint.Lists.Newest(out int sequence, out long issuedAt));
        Assert.Equal((8, _bench.Publisher.IssuedAt(8)), (sequence, issuedAt));
        Assert.False(_bench.Checkpoint.Lists.Newest(330000, out _, out _));
    }
}
