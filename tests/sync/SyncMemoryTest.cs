using ELicense.Formats;
using ELicense.Terminal.Sync;
using ELicense.Verification.Lists;
using NFProjTools.Cost;

namespace ELicense.Tests.Sync;

/// <summary>What a synchronisation holds in memory, in the device's 12-byte blocks.</summary>
public sealed class SyncMemoryTest
{
    private const int Allowed = 24 * 1024;

    [Fact]
    public void FetchingABaseOf250KilobytesTakesLessThan24KilobytesAboveIdle()
    {
        using var bench = new SyncBench(capacity: 1 << 20);
        bench.UseLargerChunks();
        bench.Publisher.Publish(8, States.Random(1_000, 1));
        bench.SyncDone();
        long idle = Reachable(bench);
        Dictionary<int, byte> states = States.Random(290_000, 2);
        bench.Publisher.Publish(16, states);
        Assert.InRange(bench.Publisher.File(-1, 16).Bytes.Length, 240_000, 300_000);
        bench.Clock.UnixTime = bench.Publisher.IssuedAt(16) + 60;
        long most = 0;
        bench.Sync(step => most = step % 5 == 0 ? Math.Max(most, Reachable(bench)) : most);
        Assert.Equal(SyncState.Done, bench.Progress.State);
        Assert.InRange(most - idle, 1024, Allowed);
        bench.AssertAnswers(states, states.Keys.Take(100));
        TestContext.Current.TestOutputHelper?.WriteLine($"{most - idle} bytes above {idle}");
    }

    private static long Reachable(SyncBench bench) => HeapWalk.Reachable(
        [typeof(SyncChore).Assembly, typeof(StatusLists).Assembly, typeof(CborReader).Assembly], [bench.Chore, bench.Checkpoint]);
}
