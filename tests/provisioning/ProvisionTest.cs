using ELicense.Hal.Esp32;
using ELicense.Simulator.Audit;
using ELicense.Simulator.Authority.Store;
using ELicense.Simulator.Handheld;
using ELicense.Terminal.Access;
using ELicense.Terminal.Audit;
using ELicense.Tests.Samples;
using ELicense.Tests.Terminal;
using ELicense.Verification;
using ELicense.Verification.Lists;
using ELicense.Verification.Trust;
using Flash = ELicense.Simulator.Board.Storage.Flash;

namespace ELicense.Tests.Provisioning;

/// <summary>The command "provision", and the terminal that it makes.</summary>
public sealed class ProvisionTest : IDisposable
{
    private const string At = "2026-10-15T04:00:00Z";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly TestFolder _folder = new();

    public ProvisionTest() => Assert.Equal(
        0, CommandLine.Run("authority", "init", "--authority", Authority, "--issuer", "320500", "--at", At).Status);

    private string Authority => _folder.PathOf("a.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("s3")]
    [InlineData("pico")]
    public void ATerminalIsMadeThatOpensWithItsPinAndTrustsItsAuthority(string board)
    {
        Assert.Equal((0, ""), Provision("T-1", board));
        using Flash flash = Flash.Copy(_folder.PathOf("T-1"), TestBoard(board).FlashCapacity);
        FlashStore store = new(flash.Root, flash.Capacity);
        StoredIdentity identity = new(store);
        Assert.Equal("T-1", identity.Id);
        Assert.True(new PinLock(store, new NativeKeyedHash(), identity, new FakeUptime()).Unlock("482915"));
        JsonSettings settings = new(store);
        Assert.Equal((0, "en", 320000, "SPECIMEN"), (settings.Fault, settings.Language, settings.HomeRegion, settings.WifiName));
        Checkpoint checkpoint = new(store, new FixedTime(), new NativeKeyedHash(), identity, new PreparedTables(store, 8192, 2));
        Assert.NotNull(checkpoint.Trust);
        Assert.True(checkpoint.Time.IsTrusted);
        Assert.Single(FleetKeys.Read(store));
        Assert.True(checkpoint.Lists.Newest(320000, out _, out _));
        Assert.True(store.Length("phrases.tsv") > 0);
        Assert.InRange(store.FreeBytes, 24 * 1024, flash.Capacity);
        AuditLog log = new(store, new NativeKeyedHash(), identity, new FixedTime());
        Assert.Equal((AuditEvent.Provisioned, 1, 0, false), (log.Read(0).Event, log.Count, log.Pending, log.IsBroken));
    }

    [Fact]
    public void TheAuthorityKnowsItAndHasTheBeginningOfItsLog()
    {
        Provision("T-1");
        Provision("T-2");
        using AuthorityStore store = AuthorityStore.Open(Authority).Value!;
        Assert.Equal(["T-1", "T-2"], store.Devices.Ids());
        Assert.NotEqual(store.Devices.Find("T-1")!.Secret, store.Devices.Find("T-2")!.Secret);
        Assert.Equal(AuditFinding.Whole, AuditExamination.Of(AuditTrail.OfAuthority(store, store.Devices.Find("T-2")!)).Finding);
        using Flash flash = Flash.Copy(_folder.PathOf("T-1"), Flash.ReferenceCapacity);
        Assert.Equal(new StoredIdentity(new FlashStore(flash.Root, flash.Capacity)).Secret, store.Devices.Find("T-1")!.Secret);
    }

    [Fact]
    public void NobodyElseOnThisComputerReadsIt()
    {
        Provision("T-1");
        string[] paths = [_folder.PathOf("T-1"), .. Directory.GetFiles(_folder.PathOf("T-1"), "*", SearchOption.AllDirectories)];
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes");
        Assert.All(paths, path => Assert.True(IsPrivate(path), path));
    }

    public static TheoryData<string, string[]> Misorders => new()
    {
        { "malformed-field", ["--pin", "123"] },
        { "malformed-field", ["--id", "T 1"] },
        { "malformed-field", ["--id", new string('x', 33)] },
        { "provisioning-failed", ["--region", "330000"] },
        { "provisioning-failed", ["--region", "320500"] },
        { "provisioning-failed", ["--wifi-password", "short"] },
        { "provisioning-failed", ["--publisher", "lists.example.org"] },
        { "provisioning-failed", ["--language", "fr"] },
    };

    [Theory]
    [MemberData(nameof(Misorders))]
    public void AWrongOrderIsRefusedAndLeavesNothing(string refusal, string[] changed)
    {
        CommandLine run = Run("T-1", changed);
        Assert.Equal(1, run.Status);
        Assert.Contains(refusal, run.Error, StringComparison.Ordinal);
        string[] left = Directory.GetFileSystemEntries(Path.GetDirectoryName(Authority)!);
        Assert.Equal(["a.db"], left.Select(Path.GetFileName).Where(IsNotOfSqlite));
        using AuthorityStore store = AuthorityStore.Open(Authority).Value!;
        Assert.Empty(store.Devices.Ids());
    }

    [Fact]
    public void NoTerminalIsMadeTwiceOrOverAnother()
    {
        Provision("T-1");
        Assert.Contains("device-taken", Run("T-1", "--folder", _folder.PathOf("other")).Error, StringComparison.Ordinal);
        Assert.Contains("folder-unusable", Run("T-2", "--folder", _folder.PathOf("T-1")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePublishersFolderIsUsedWhereThereIsOne()
    {
        string published = _folder.PathOf("published");
        Assert.Equal(0, Run("T-1", "--published", published).Status);
        byte[] list = File.ReadAllBytes(Path.Combine(published, "trust.cbor"));
        Assert.Equal(0, Run("T-2", "--published", published).Status);
        Assert.Equal(list, File.ReadAllBytes(Path.Combine(published, "trust.cbor")));
        Assert.Equal(list, Stored("T-2", "trust"));
    }

    [Fact]
    public void LogsAreExaminedShownAndExportedWhereverTheyAre()
    {
        Provision("T-1");
        string flash = _folder.PathOf("T-1");
        using (Flash board = Flash.Open(flash, Flash.ReferenceCapacity))
        {
            FlashStore store = new(board.Root, board.Capacity);
            AuditLog log = new(store, new NativeKeyedHash(), new StoredIdentity(store), new FixedTime());
            Assert.True(log.Append(AuditEvent.Started, null, 0) && log.Append(AuditEvent.WrongPin, null, 3));
        }

        Assert.Equal((0, "T-1: whole up to entry 3\n"), Audit("verify", "--folder", flash));
        Assert.Equal((0, "T-1: whole up to entry 1\n"), Audit("verify", "--authority", Authority));
        Assert.Contains("WrongPin         code 3", Audit("show", "--folder", flash).Output, StringComparison.Ordinal);
        string exported = _folder.PathOf("log.bin");
        Assert.Equal(0, Audit("export", "--folder", flash, "--out", exported).Status);
        string[] examination = ["verify", "--authority", Authority, "--device", "T-1", "--file", exported];
        Assert.Equal((0, "T-1: whole up to entry 3\n"), Audit(examination));
        byte[] bytes = File.ReadAllBytes(exported);
        bytes[^40] ^= 1;
        File.WriteAllBytes(exported, bytes);
        Assert.Equal((1, "T-1: entry 2 was changed\n"), Audit(examination));
        Assert.Equal(1, Audit("verify", "--authority", Authority, "--device", "T-9").Status);
        Assert.Equal(2, Audit("verify", "--authority", Authority, "--folder", flash).Status);
    }

    private byte[] Stored(string terminal, string record)
    {
        using Flash flash = Flash.Copy(_folder.PathOf(terminal), Flash.ReferenceCapacity);
        return new FlashStore(flash.Root, flash.Capacity).ReadRecord(record);
    }

    private static bool IsPrivate(string path) => OperatingSystem.IsWindows()
        || (File.GetUnixFileMode(path) & ~OwnerOnly) == UnixFileMode.None;

    private static bool IsNotOfSqlite(string? name) =>
        !name!.EndsWith(".db-journal", StringComparison.Ordinal) && !name.EndsWith(".lock", StringComparison.Ordinal);

    private static BoardModel TestBoard(string name) => BoardModel.All.Single(board => board.Name == name);

    private static (int Status, string Output) Audit(params string[] arguments)
    {
        CommandLine run = CommandLine.Run(["audit", .. arguments]);
        return (run.Status, run.Output);
    }

    private (int Status, string Error) Provision(string id, string board = "s3")
    {
        CommandLine run = Run(id, "--board", board);
        return (run.Status, run.Error);
    }

    private CommandLine Run(string id, params string[] changed)
    {
        Dictionary<string, string> options = new()
        {
            ["--authority"] = Authority, ["--folder"] = _folder.PathOf(id), ["--id"] = id, ["--pin"] = "482915",
            ["--region"] = "320000",
            ["--language"] = "en", ["--wifi-name"] = "SPECIMEN", ["--publisher"] = "http://lists.example.org", ["--at"] = At,
        };
        for (int i = 0; i < changed.Length; i += 2)
        {
            options[changed[i]] = changed[i + 1];
        }

        return CommandLine.Run(["provision", .. options.SelectMany(option => new[] { option.Key, option.Value })]);
    }

    private sealed class FixedTime : ELicense.Hal.IClock
    {
        public long UnixTime => new DateTimeOffset(2026, 10, 15, 4, 1, 0, TimeSpan.Zero).ToUnixTimeSeconds();

        public bool IsTrusted => true;

        public bool Set(long unixTime) => true;
    }
}
