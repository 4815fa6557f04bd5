using ELicense.Hal.Esp32;
using ELicense.Terminal.Sync;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Sync;

/// <summary>Too little flash, a full one, and a card that is taken out.</summary>
public sealed class RoomTest
{
    private const int Neighbour = 330000;

    private readonly Dictionary<int, byte> _large = States.Random(20_000, 1);

    [Fact]
    public void WhatDoesNotFitIsLeftOutAndSaidSo()
    {
        using var bench = new SyncBench();
        bench.Plan = new SyncPlan([TestPublisher.Home], 16384);
        bench.Publisher.Publish(8, _large);
        bench.Restart().SyncFails(SyncFault.NoRoom);
        Assert.Empty(bench.ListFiles);
        Assert.Equal(ListFault.FileMissing, bench.AskFor(1).Fault);
        bench.Plan = new SyncPlan([TestPublisher.Home], 1 << 20);
        bench.Restart().SyncDone();
        bench.AssertAnswers(_large, _large.Keys.Take(100));
    }

    [Fact]
    public void TheOldListsGoWhenBothDoNotFit()
    {
        using var bench = new SyncBench();
        Dictionary<int, byte> renewed = States.Random(20_000, 2);
        bench.Publisher.Publish(8, _large);
        bench.Plan = new SyncPlan([TestPublisher.Home], bench.Publisher.File(-1, 8).Bytes.Length + 8192);
        bench.Restart().SyncDone();
        bench.Publisher.Publish(16, renewed);
        bench.Clock.UnixTime = bench.Publisher.IssuedAt(16) + 60;
        bool wasWithout = false;
        bench.Sync(_ =>
        {
            StatusAnswer answer = bench.AskFor(_large.Keys.First());
            Assert.True(answer.IsAvailable || answer.Fault is ListFault.FileMissing or ListFault.WrongLength);
            wasWithout |= !answer.IsAvailable;
        });
        Assert.True(wasWithout);
        Assert.Equal((SyncState.Done, SyncFault.None), (bench.Progress.State, bench.Progress.Fault));
        bench.AssertAnswers(renewed, renewed.Keys.Take(100));
    }

    [Fact]
    public void TheHomeRegionPushesANeighbourOut()
    {
        using var bench = new SyncBench();
        var neighbour = new TestPublisher(bench.Folder, SyncBench.Signer, Neighbour);
        Dictionary<int, byte> home = States.Random(5_000, 3);
        bench.Publisher.Publish(8, home);
        neighbour.Publish(8, _large);
        bench.Plan = new SyncPlan([TestPublisher.Home, Neighbour],
            bench.Publisher.File(-1, 8).Bytes.Length + neighbour.File(-1, 8).Bytes.Length + 8192);
        bench.Restart().SyncDone();
        bench.Publisher.Publish(16, _large);
        bench.Clock.UnixTime = bench.Publisher.IssuedAt(16) + 60;
        bench.Sync();
        bench.AssertAnswers(_large, _large.Keys.Take(100));
        Assert.False(bench.AskFor(1, region: Neighbour).IsAvailable);
    }

    [Fact]
    public void AFullFlashKeepsTheOldLists()
    {
        using var bench = new SyncBench(capacity: 256 * 1024);
        Dictionary<int, byte> before = States.Random(1_000, 4), after = States.Changed(before, 300, 5);
        bench.Publisher.Publish(8, before);
        bench.SyncDone();
        byte[] filler = new byte[bench.Store.FreeBytes - 12_000];
        bench.Store.Append("filler", filler, 0, filler.Length);
        bench.Publisher.Publish(9, after);
        bench.Clock.UnixTime += 86400;
        Assert.Equal(SyncState.Failed, bench.Sync().State);
        bench.AssertAnswers(before, before.Keys.Union(after.Keys));
        bench.Store.Delete("filler");
        bench.SyncDone();
        bench.AssertAnswers(after, before.Keys.Union(after.Keys));
    }

    [Fact]
    public void AWornOutFlashKeepsTheOldLists()
    {
        using var bench = new SyncBench();
        Dictionary<int, byte> before = States.Random(1_000, 4), after = States.Changed(before, 300, 5);
        bench.Publisher.Publish(8, before);
        bench.SyncDone();
        bench.Publisher.Publish(9, after);
        bench.Clock.UnixTime += 86400;
        bench.Flash.IsWornOut = true;
        bench.SyncFails(SyncFault.StoreFailed);
        bench.AssertAnswers(before, before.Keys.Union(after.Keys));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(30)]
    public void ACardThatIsTakenOutInTheMiddleEndsTheRunAndNothingElse(int step)
    {
        using var bench = new SyncBench();
        Dictionary<int, byte> before = States.Random(1_000, 4), after = States.Changed(before, 300, 5);
        bench.Publisher.Publish(8, before);
        bench.SyncDone();
        bench.Publisher.Publish(9, after);
        bench.Clock.UnixTime += 86400;
        var card = new FailingStore(new FlashStore(bench.Flash.Root, bench.Flash.Capacity));
        bench.Restart(card).Sync(at => card.IsOut = at >= step);
        card.IsOut = true;
        Assert.All(before.Keys.Take(20), x => Assert.Contains(
            bench.AskFor(x).State, new int[] { before[x], after.GetValueOrDefault(x), StatusAnswer.NoState }));
        Assert.False(bench.Restart(card).AskFor(before.Keys.First()).IsAvailable);
        card.IsOut = false;
        bench.Restart(card).SyncDone();
        bench.AssertAnswers(after, before.Keys.Union(after.Keys));
    }
}
