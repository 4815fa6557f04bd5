using ELicense.Terminal.Sync;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Sync;

/// <summary>What a terminal asks for, and what it then knows.</summary>
public sealed class SyncTest : IDisposable
{
    private readonly SyncBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void AnEmptyTerminalFetchesTrustListManifestAndBase()
    {
        Dictionary<int, byte> states = States.Random(500, 1);
        _bench.Publisher.Publish(8, states);
        Assert.Null(_bench.Checkpoint.Trust);
        SyncProgress progress = _bench.SyncDone();
        Assert.Equal(["trust.cbor", "m/320000.cbor", _bench.Publisher.File(-1, 8).FileName], _bench.Folder.Requests);
        _bench.AssertAnswers(states);
        Assert.Equal(0, _bench.AskFor(Enumerable.Range(0, 1 << 20).First(x => !states.ContainsKey(x))).State);
        Assert.Equal((1, 1, _bench.Clock.UnixTime), (progress.FilesDone, progress.FileCount, progress.LastSuccess));
        Assert.Equal(progress.ByteCount, progress.BytesDone);
        _bench.Restart().AssertAnswers(states);
    }

    [Fact]
    public void WhatIsUnchangedIsNeitherFetchedNorWritten()
    {
        _bench.Publisher.Publish(8, States.Random(500, 1));
        _bench.SyncDone();
        _bench.Folder.Requests.Clear();
        int writes = _bench.Flash.Writes;
        _bench.SyncDone();
        Assert.Equal(["trust.cbor", "m/320000.cbor"], _bench.Folder.Requests);
        Assert.Equal(writes, _bench.Flash.Writes);
    }

    [Fact]
    public void ADayLaterOnlyTheDeltaIsFetched()
    {
        Dictionary<int, byte> before = States.Random(500, 1), after = States.Changed(before, 60, 2);
        _bench.Publisher.Publish(8, before);
        _bench.SyncDone();
        _bench.Publisher.Publish(9, after);
        _bench.Clock.UnixTime += 86400;
        _bench.Folder.Requests.Clear();
        _bench.SyncDone();
        Assert.Equal(["trust.cbor", "m/320000.cbor", _bench.Publisher.File(8, 9).FileName], _bench.Folder.Requests);
        _bench.AssertAnswers(after, before.Keys.Union(after.Keys));
    }

    // admin-ch and DCC clients kept what had been taken back (dgca-verifier-app-android #285): a delta says "back to normal"
    // itself.
    [Theory]
    [InlineData(1, 8)]
    [InlineData(2, 16)]
    [InlineData(5, 40)]
    public void ATerminalThatSynchronisesEveryFewDaysAlwaysHoldsTheNewestSnapshot(int everyDays, int days)
    {
        Dictionary<int, byte> states = States.Random(300, 7);
        var seen = new HashSet<int>(states.Keys);
        for (int day = 8; day <= 8 + days; day++)
        {
            _bench.Publisher.Publish(day, states);
            _bench.Clock.UnixTime = _bench.Publisher.IssuedAt(day) + 60;
            if (day % everyDays == 0)
            {
                _bench.SyncDone();
                _bench.AssertAnswers(states, seen);
                Assert.InRange(_bench.ListFiles.Length, 1, 1 + ListChain.OverlayLimit);
            }

            states = States.Changed(states, 30, day);
            seen.UnionWith(states.Keys);
        }
    }

    [Fact]
    public void AFileThatNothingUsesGoesWhenTheTerminalStarts()
    {
        Dictionary<int, byte> states = States.Random(500, 1);
        _bench.Publisher.Publish(8, states);
        _bench.SyncDone();
        _bench.Flash.Poke("lists/00112233445566778899aabbccddeeff.lsf", [1, 2, 3]);
        _bench.Restart();
        Assert.True(_bench.Chore.IsDue);
        while (_bench.ListFiles.Length > 1)
        {
            Assert.True(_bench.Chore.Step());
        }

        _bench.AssertAnswers(states);
    }

    [Fact]
    public void AnImageOfThePublishersFolderIsUsedUntilTheFirstSynchronisation()
    {
        Dictionary<int, byte> before = States.Random(500, 1), after = States.Changed(before, 60, 2);
        _bench.Publisher.Publish(8, before);
        foreach ((string name, byte[] content) in _bench.Folder.Files)
        {
            _bench.Flash.Poke(name, content);
        }

        _bench.Restart().AssertAnswers(before);
        _bench.Publisher.Publish(9, after);
        _bench.Clock.UnixTime += 86400;
        _bench.SyncDone();
        _bench.AssertAnswers(after, before.Keys.Union(after.Keys));
        Assert.DoesNotContain("m/320000.cbor", _bench.Flash.Names());
    }

    [Fact]
    public void TwoRegionsAreHeldSideBySide()
    {
        var neighbour = new TestPublisher(_bench.Folder, SyncBench.Signer, 330000);
        Dictionary<int, byte> states = States.Random(200, 1), others = States.Random(200, 2);
        _bench.Publisher.Publish(8, states);
        neighbour.Publish(8, others);
        _bench.Plan = new SyncPlan([TestPublisher.Home, 330000], 1 << 20);
        _bench.Restart().SyncDone();
        foreach ((int x, byte state) in others)
        {
            Assert.Equal(state, _bench.AskFor(x, region: 330000).State);
            Assert.Equal(states.GetValueOrDefault(x), _bench.AskFor(x).State);
        }
    }

    [Fact]
    public void ARegionThatLeavesThePlanLeavesTheFlash()
    {
        var neighbour = new TestPublisher(_bench.Folder, SyncBench.Signer, 330000);
        _bench.Publisher.Publish(8, States.Random(200, 1));
        neighbour.Publish(8, States.Random(200, 2));
        _bench.Plan = new SyncPlan([TestPublisher.Home, 330000], 1 << 20);
        _bench.Restart().SyncDone();
        _bench.Plan = new SyncPlan([TestPublisher.Home], 1 << 20);
        _bench.Restart().SyncDone();
        Assert.Equal([_bench.Publisher.File(-1, 8).FileName], _bench.ListFiles);
        Assert.Equal(ListFault.NoManifest, _bench.AskFor(1, region: 330000).Fault);
    }
}
