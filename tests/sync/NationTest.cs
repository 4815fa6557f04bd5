using ELicense.Hal.Esp32;
using ELicense.Terminal.Sync;
using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Sync;

/// <summary>The lists of the whole country: the hot list, and the sealed file of who is wanted.</summary>
public sealed class NationTest : IDisposable
{
    private const int Revoked = 9;
    private const int WantedIndex = 4711;
    private const int HomeLicences = 1 << 28 | TestPublisher.Home << 8;

    private static readonly byte[] s_key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly byte[] s_nextKey = [.. Enumerable.Range(101, 32).Select(i => (byte)i)];

    private readonly SyncBench _bench = new();

    public NationTest()
    {
        _bench.Nation.FleetKey = s_key;
        _bench.Nation.WantedEntries.Add((HomeLicences | 2, WantedIndex));
        _bench.Nation.Publish(8, new() { [17] = Revoked, [(1 << 20) + 18] = Revoked });
        _bench.Plan = new SyncPlan([0], 1 << 20);
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void TheHotListNamesWhomNoOtherListSpeaksFor()
    {
        _bench.Restart().SyncDone();
        StatusAnswer answer = _bench.AskFor(17);
        Assert.Equal((ListFault.None, Revoked, 0), (answer.Fault, answer.State, answer.Region));
        Assert.Equal(8, answer.Manifest.Sequence);
        Assert.Equal(Revoked, _bench.AskFor(18, shard: 1).State);
    }

    [Fact]
    public void AbsenceFromTheHotListIsNeverNormal()
    {
        _bench.Restart().SyncDone();
        Assert.Equal((ListFault.NoManifest, StatusAnswer.NoState), (_bench.AskFor(16).Fault, _bench.AskFor(16).State));
        Assert.False(_bench.AskFor(17, kind: 2).IsAvailable);
        Assert.False(_bench.AskFor(17, shard: 4).IsAvailable);
        Assert.False(_bench.AskFor(17, region: 330000).IsAvailable);
    }

    [Fact]
    public void TheRegionsOwnListSpeaksBeforeTheHotList()
    {
        _bench.Publisher.Publish(8, new() { [17] = 4 });
        _bench.Plan = new SyncPlan([TestPublisher.Home, 0], 1 << 20);
        _bench.Restart().SyncDone();
        Assert.Equal((4, TestPublisher.Home), (_bench.AskFor(17).State, _bench.AskFor(17).Region));
    }

    [Fact]
    public void WithTheFleetKeyTheTerminalKnowsWhoIsWanted()
    {
        Provision(s_key);
        _bench.Restart().SyncDone();
        Assert.True(_bench.IsWanted(WantedIndex, shard: 2));
        Assert.False(_bench.IsWanted(WantedIndex, shard: 1));
        Assert.False(_bench.IsWanted(WantedIndex, kind: 2, shard: 0));
        Assert.Equal(WantedState.Ready, _bench.Checkpoint.Wanted);
        Assert.DoesNotContain(_bench.Flash.Names(), name => name.EndsWith(".sealed", StringComparison.Ordinal));
    }

    [Fact]
    public void WithoutItVerdictsStandAndAboutCanSaySo()
    {
        _bench.Restart().SyncDone();
        Assert.False(_bench.IsWanted(WantedIndex, shard: 2));
        Assert.Equal(WantedState.NoKey, _bench.Checkpoint.Wanted);
        Assert.DoesNotContain(_bench.Folder.Requests, path => path.EndsWith(".sealed", StringComparison.Ordinal));
    }

    [Fact]
    public void AnotherKeyDoesNotOpenIt()
    {
        Provision(s_nextKey);
        _bench.Restart().SyncFails(SyncFault.WantedNotOpened);
        Assert.False(_bench.IsWanted(WantedIndex, shard: 2));
        Assert.Equal(WantedState.Missing, _bench.Checkpoint.Wanted);
        Assert.DoesNotContain(_bench.Flash.Names(), name => name.StartsWith("wanted/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void DuringAChangeOfKeysEitherOpensIt(bool isNewKeyPublished)
    {
        Provision([.. s_nextKey, .. s_key]);
        _bench.Nation.FleetKey = isNewKeyPublished ? s_nextKey : s_key;
        _bench.Nation.Publish(9, new() { [17] = Revoked });
        _bench.Clock.UnixTime += 86400;
        _bench.Restart().SyncDone();
        Assert.True(_bench.IsWanted(WantedIndex, shard: 2));
    }

    [Fact]
    public void AnySealedFileThatWasChangedOnTheWayIsNotOpened()
    {
        Provision(s_key);
        string name = _bench.Folder.Files.Keys.Single(path => path.EndsWith(".sealed", StringComparison.Ordinal));
        byte[] file = _bench.Folder.Files[name];
        foreach (int at in new[] { 0, 15, 16, 8000, file.Length - 1 })
        {
            _bench.Folder.Files[name] = [.. file];
            _bench.Folder.Files[name][at] ^= 1;
            _bench.Restart().SyncFails(SyncFault.WantedNotOpened);
            Assert.False(_bench.IsWanted(WantedIndex, shard: 2));
        }

        _bench.Folder.Files[name] = file;
        _bench.SyncDone();
        Assert.True(_bench.IsWanted(WantedIndex, shard: 2));
    }

    [Fact]
    public void PowerMayGoWhileItIsFetchedAndOpened()
    {
        for (int writes = 0; ; writes++)
        {
            using var bench = new SyncBench();
            bench.Nation.FleetKey = s_key;
            bench.Nation.WantedEntries.Add((HomeLicences | 2, WantedIndex));
            bench.Nation.Publish(8, new() { [17] = Revoked });
            bench.Plan = new SyncPlan([0], 1 << 20);
            bench.Store.Replace("provisioning/fleet", s_key);
            bench.Restart().Flash.CutPowerAfter(writes, 100);
            bench.Sync();
            bool wasCut = !bench.Flash.IsPowered;
            bench.Restart();
            bool isReady = bench.IsWanted(WantedIndex, shard: 2);
            Assert.Equal(isReady, bench.Checkpoint.Wanted == WantedState.Ready);
            Assert.False(bench.IsWanted(WantedIndex, shard: 1));
            bench.SyncDone();
            Assert.True(bench.IsWanted(WantedIndex, shard: 2));
            if (!wasCut)
            {
                Assert.True(writes > 10);
                return;
            }
        }
    }

    [Fact]
    public void TheNextListReplacesTheOpenedOne()
    {
        Provision(s_key);
        _bench.Restart().SyncDone();
        _bench.Nation.WantedEntries.Clear();
        _bench.Nation.WantedEntries.Add((HomeLicences, 5));
        _bench.Nation.Publish(9, new() { [17] = Revoked });
        _bench.Clock.UnixTime += 86400;
        _bench.SyncDone();
        Assert.True(_bench.IsWanted(5));
        Assert.False(_bench.IsWanted(WantedIndex, shard: 2));
        Assert.Single(_bench.Flash.Names(), name => name.StartsWith("wanted/", StringComparison.Ordinal));
    }

    [Fact]
    public void NoHoldersPublicFilesTellThatHeIsWanted()
    {
        using var other = new SyncBench();
        other.Nation.FleetKey = s_key;
        other.Nation.Publish(8, new() { [17] = Revoked, [(1 << 20) + 18] = Revoked });
        string[] lists = [.. _bench.Folder.Files.Keys.Where(IsList)];
        Assert.Equal(lists.Order(), other.Folder.Files.Keys.Where(IsList).Order());
        Assert.Equal(Sealed(_bench).Length, Sealed(other).Length);
    }

    [Fact]
    public void TheVerdictOnAWantedLicenceIsWanted()
    {
        var terminal = new TestTerminal();
        Checkpoint checkpoint = terminal.Start();
        string code = terminal.Show(terminal.Credential(1));
        Assert.Equal(Verdict.Pass, checkpoint.Examine(code).Verdict);
        var folder = new PublisherFolder();
        var nation = new TestPublisher(folder, terminal.Publisher, 0) { Start = terminal.ListsIssuedAt, FleetKey = s_key };
        nation.WantedEntries.Add((HomeLicences, 4711));
        terminal.Trust.Keys.Add(new(terminal.Publisher, ["000000"], [1, 2, 3, 4, 5], [2]));
        terminal.Trust.Sequence++;
        terminal.Store.Files.TryRemove("sequences", out _);
        nation.Publish(0, []);
        terminal.Start();
        foreach ((string name, byte[] content) in folder.Files)
        {
            terminal.Store.Files[name] = content;
        }

        terminal.Store.Replace("provisioning/fleet", s_key);
        StatusManifest manifest = ManifestShelf.Parse(folder.Files["m/0.cbor"], out _);
        var opening = new SealedOpening(terminal.Store, new DesktopKeyedHash(), new NativeCipher(), manifest.Sealed);
        while (opening.Step())
        {
        }

        Assert.True(opening.IsOpened);
        Report report = terminal.Restart().Examine(terminal.Show(terminal.Credential(1), terminal.Clock.UnixTime - 4));
        Assert.Equal((Verdict.Wanted, ReasonCode.ListedState + 10), (report.Verdict, report.Reasons[0].Code));
        Assert.Equal(Answer.No, report.Evidence.Status);
    }

    private static bool IsList(string name) => name.EndsWith(".lsf", StringComparison.Ordinal);

    private static byte[] Sealed(SyncBench bench) =>
        bench.Folder.Files.Single(file => file.Key.EndsWith(".sealed", StringComparison.Ordinal)).Value;

    private void Provision(byte[] keys) => _bench.Store.Replace("provisioning/fleet", keys);
}
