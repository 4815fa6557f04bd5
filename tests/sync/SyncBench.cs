using ELicense.Hal;
using ELicense.Hal.Esp32;
using ELicense.Simulator.Board.Storage;
using ELicense.Terminal.Sync;
using ELicense.Tests.Lists;
using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Lists;
using ELicense.Verification.Trust;

namespace ELicense.Tests.Sync;

/// <summary>
/// A terminal over an emulated flash, its publisher in memory, and a network that works until it is told not to.
/// </summary>
internal sealed class SyncBench : IDisposable, INetwork, ITimeServer, IMonotonicClock
{
    // Keys take time to make, and no test changes one.
    internal static readonly P256Signer Root = new();
    internal static readonly P256Signer NextRoot = new();
    internal static readonly P256Signer Signer = new();

    private const int StepLimit = 100_000;

    internal SyncBench(int capacity = 512 * 1024)
    {
        Flash = new Flash(capacity);
        Publisher = new TestPublisher(Folder, Signer);
        Nation = new TestPublisher(Folder, Signer, 0);
        Trust = new TrustListWriter { IssuedAt = Publisher.Start - 100 };
        Trust.Keys.Add(new(Signer, ["320000", "330000", "000000"], [1, 2, 3, 4, 5], [2]));
        Clock.UnixTime = Publisher.IssuedAt(8) + 60;
        var store = new FlashStore(Flash.Root, Flash.Capacity);
        byte[] roots = TrustListWriter.Roots(Root, NextRoot);
        store.Append(RootKeys.FileName, roots, 0, roots.Length);
        PublishTrust();
        Restart();
    }

    internal PublisherFolder Folder { get; } = new();

    internal TestPublisher Publisher { get; private set; }

    internal TestPublisher Nation { get; }

    internal TrustListWriter Trust { get; }

    internal Flash Flash { get; }

    internal FixedClock Clock { get; } = new();

    internal IStore Store { get; private set; } = null!;

    internal Checkpoint Checkpoint { get; private set; } = null!;

    internal SyncChore Chore { get; private set; } = null!;

    internal SyncPlan Plan { get; set; } = new([TestPublisher.Home], 1 << 20);

    internal bool IsInReach { get; set; } = true;

    internal long NetworkTime { get; set; }

    public long Milliseconds { get; set; }

    public NetworkState State => IsInReach ? NetworkState.Joined : NetworkState.OutOfRange;

    internal SyncProgress Progress => Chore.Progress;

    internal string[] ListFiles => [.. Flash.Names().Where(name => name.EndsWith(".lsf", StringComparison.Ordinal))];

    public bool Join(int timeout) => IsInReach;

    public void Leave() => IsInReach = false;

    public long Ask(int timeout) => NetworkTime;

    public void Wait(int milliseconds) => Milliseconds += milliseconds;

    public void Dispose() => Flash.Dispose();

    internal void PublishTrust(ISigner? root = null) => Folder.Files["trust.cbor"] = Trust.Sign(root ?? Root);

    internal void UseLargerChunks() => Publisher = new TestPublisher(Folder, Signer) { Log2Chunk = 10 };

    /// <summary>Starts the terminal over what its flash holds.</summary>
    internal SyncBench Restart(IStore? store = null)
    {
        Flash.Restart();
        Store = store ?? new FlashStore(Flash.Root, Flash.Capacity);
        var hash = new DesktopKeyedHash();
        Checkpoint = new Checkpoint(Store, Clock, hash, new FixedIdentity(), new PreparedTables(Store, 8192, 0));
        Chore = new SyncChore(
            new SyncParts(Checkpoint, Store, hash, new NativeCipher(), Clock, this, this, Folder, this),
            Plan,
            "SPECIMEN-TERMINAL");
        return this;
    }

    /// <summary>Runs one synchronisation to its end.</summary>
    internal SyncProgress Sync(Action<int>? beforeStep = null)
    {
        Chore.RequestNow();
        for (int step = 0; Chore.IsDue; step++)
        {
            Assert.True(step < StepLimit, "The synchronisation does not end.");
            beforeStep?.Invoke(step);
            Chore.Step();
        }

        return Progress;
    }

    internal SyncProgress SyncDone()
    {
        SyncProgress progress = Sync();
        Assert.Equal((SyncState.Done, SyncFault.None), (progress.State, progress.Fault));
        return progress;
    }

    internal SyncProgress SyncFails(int fault)
    {
        SyncProgress progress = Sync();
        Assert.Equal((SyncState.Failed, fault), (progress.State, progress.Fault));
        return progress;
    }

    internal StatusAnswer AskFor(int index, int kind = 1, int region = TestPublisher.Home, int shard = 0) =>
        Checkpoint.Lists.Ask(ListTerminal.ReferenceTo(index, kind, region, shard), Checkpoint.Trust, Checkpoint.Time);

    internal bool IsWanted(int index, int kind = 1, int shard = 0) =>
        Checkpoint.Lists.IsWanted(
            ListTerminal.ReferenceTo(index, kind, TestPublisher.Home, shard), Checkpoint.Trust, Checkpoint.Time);

    /// <summary>Every index in question has the state of this snapshot.</summary>
    internal void AssertAnswers(Dictionary<int, byte> states, IEnumerable<int>? indices = null)
    {
        foreach (int x in indices ?? states.Keys)
        {
            StatusAnswer answer = AskFor(x);
            Assert.Equal((ListFault.None, (int)states.GetValueOrDefault(x)), (answer.Fault, answer.State));
        }
    }
}
