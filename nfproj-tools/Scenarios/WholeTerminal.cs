using ELicense.Hal;
using ELicense.Terminal;
using ELicense.Terminal.Access;
using ELicense.Terminal.Audit;
using ELicense.Terminal.Holds;
using ELicense.Terminal.Online;
using ELicense.Terminal.Screens;
using ELicense.Terminal.Service;
using ELicense.Terminal.Sync;
using ELicense.Terminal.Text;
using ELicense.Verification;
using ELicense.Verification.Trust;
using NFProjTools.Counting;

namespace NFProjTools.Scenarios;

/// <summary>A terminal of either board, put together as its composition does, over the emulated flash.</summary>
public abstract class WholeTerminal : Scenario
{
    private const string Pin = "2580";

    private static readonly string[] s_files = ["phrases.tsv", "text-12.glyphs", "text-16.glyphs", "words-32.glyphs", "words-48.glyphs"];
    private readonly Handheld _handheld = new(Files());
    private readonly SilentBoard _board;

    private readonly bool _isSmall;

    protected WholeTerminal(bool isSmall)
    {
        _isSmall = isSmall;
        _board = new(isSmall);
    }

    public override object[] Idle => [Desk];

    protected Desk Desk { get; private set; } = null!;

    protected ELicense.Terminal.Terminal Terminal { get; private set; } = null!;

    public override void Prepare() =>
        _handheld.Store.Replace(PinRecord.Name, PinRecord.Make(_handheld.Hash, _handheld, new byte[PinRecord.SaltLength], Pin));

    public override void Dispose()
    {
        _handheld.Dispose();
        base.Dispose();
    }

    /// <summary>From nothing to a terminal before its first step.</summary>
    protected void Compose()
    {
        var board = _board;
        var store = _handheld.Store;
        var hash = _handheld.Hash;
        var log = new AuditLog(store, hash, _handheld, _handheld);
        var holds = new HoldRegister(store, hash, _handheld, log);
        var checkpoint = new Checkpoint(store, _handheld, hash, _handheld, _isSmall ? new PreparedTables(store, 8192, 2) : new PreparedTables(store, 32768, 8), new HoldCheck(holds));
        var sync = new SyncChore(
            new SyncParts(checkpoint, store, hash, board, _handheld, board, board, board, board),
            new SyncPlan([Province.Region], 1 << 20), _handheld.Id);
        var phrases = new Phrases(store, Language.Chinese);
        Desk = new Desk(
            new Peripherals
            {
                Scanner = board, Buttons = board, Display = board, Signal = board, Clock = _handheld, Uptime = board, Battery = board,
                Power = board, Network = board, Store = store, Hash = hash, Identity = _handheld,
            },
            new Services
            {
                Checkpoint = checkpoint, Lock = new PinLock(store, hash, _handheld, board), Log = log, Holds = holds, Sync = sync,
                Inquiry = new OnlineInquiry(checkpoint, board, board, new DeviceMessage(store, hash, _handheld)), Settings = board,
            },
            phrases, new ScreenSet(new Page(store, board.Width, board.Height), phrases, ""));
        Terminal = new ELicense.Terminal.Terminal(Desk, [new PreparationChore(checkpoint, board.HomeRegion), sync]);
    }

    /// <summary>Enters the PIN.</summary>
    protected void Unlock()
    {
        foreach (char digit in Pin)
        {
            for (var up = digit; up > '0'; up--)
            {
                _board.Presses.Enqueue(ButtonPress.Up);
            }

            _board.Presses.Enqueue(ButtonPress.Scan);
        }

        _board.Presses.Enqueue(ButtonPress.ScanHeld);
        Terminal.Step();
    }

    private static Dictionary<string, byte[]> Files()
    {
        var files = Province.Files(Province.WholeShard);
        foreach (var name in s_files)
        {
            files[name] = DataFile.Read(name);
        }

        return files;
    }
}
