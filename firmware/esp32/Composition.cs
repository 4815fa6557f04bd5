using ELicense.Hal;
using ELicense.Hal.Esp32;
using ELicense.Hal.Esp32.Boards;
using ELicense.Hal.Esp32.Clock;
using ELicense.Hal.Esp32.Controls;
using ELicense.Hal.Esp32.Network;
using ELicense.Hal.Esp32.Panel;
using ELicense.Hal.Esp32.Power;
using ELicense.Hal.Esp32.Serial;
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

namespace ELicense.Firmware;

/// <summary>
/// Puts a terminal together out of the drivers of a board. The device and the simulator compile this same file; it is the only place
/// that knows every part.
/// </summary>
public sealed class Composition
{
    private const int Nation = 0;

    private readonly BoardPlan _board;
    private readonly ISettings _settings;
    private readonly Peripherals _parts;
    private readonly DeviceMessage _messages;
    private readonly IServiceLink _link;
    private readonly Services _services;

    /// <param name="board">What the board is made of.</param>
    /// <param name="root">What paths on its flash begin with.</param>
    /// <param name="mark">Stands on every screen; empty on a terminal that is one.</param>
    public Composition(BoardPlan board, string root, string mark)
    {
        _board = board;
        FlashStore store = new FlashStore(root, board.FileBytes);
        _settings = new JsonSettings(store);
        _parts = Parts(store);
        _messages = new DeviceMessage(store, _parts.Hash, _parts.Identity);
        _link = new HttpServiceLink(Folder(_settings.Service), _parts.Uptime);
        _services = MakeServices();
        _services.Sync = MakeSync();
        Terminal = MakeTerminal(mark);
    }

    public Terminal.Terminal Terminal { get; }

    public SyncChore Sync => _services.Sync;

    private Peripherals Parts(FlashStore store)
    {
        MonotonicClock uptime = new MonotonicClock();
        return new Peripherals
        {
            Uptime = uptime,
            Store = store,
            Hash = new NativeKeyedHash(),
            Identity = new StoredIdentity(store),
            Scanner = Scanner(uptime),
            Buttons = new Keys(_board.KeyScan, _board.KeyUp, _board.KeyDown, uptime),
            Display = new EPaperPanel(
                _board.NewPanel(), BoardPlan.Bus, _board.PanelPins, new Hal.Esp32.Controls.FrontLight(_board.FrontLight), uptime),
            Signal = new LampAndBeeper(
                new SignalLamp(_board.LampRed, _board.LampGreen, _board.LampBlue), new Beeper(_board.Beeper)),
            Clock = new Pcf8563Clock(BoardPlan.Bus, _board.ClockData, _board.ClockClock, uptime),
            Battery = new CellGauge(_board.Cell, _board.CellChannel, _board.CellFullScale, _board.Charging),
            Power = new LightSleep(_board.KeyScan, _board.KeyUp, _board.KeyDown),
            Network = new WifiNetwork(_settings.WifiName, _settings.WifiPassword, uptime),
        };
    }

    private ICodeScanner Scanner(IMonotonicClock uptime)
    {
        if (_board.ScanEngine == ScanEngineKind.GrowHost)
        {
            return new GrowHostScanner(BoardPlan.ScannerPort, _board.ScannerTransmit, _board.ScannerReceive, uptime);
        }

        return new GrowZoneScanner(BoardPlan.ScannerPort, _board.ScannerTransmit, _board.ScannerReceive, uptime);
    }

    private Services MakeServices()
    {
        AuditLog log = new AuditLog(_parts.Store, _parts.Hash, _parts.Identity, _parts.Clock, _board.LogFiles);
        HoldRegister holds = new HoldRegister(_parts.Store, _parts.Hash, _parts.Identity, log);
        PreparedTables tables = new PreparedTables(_parts.Store, _board.TableLength, _board.TableCount);
        Checkpoint checkpoint = new Checkpoint(
            _parts.Store, _parts.Clock, _parts.Hash, _parts.Identity, tables, new HoldCheck(holds));
        return new Services
        {
            Checkpoint = checkpoint,
            Lock = new PinLock(_parts.Store, _parts.Hash, _parts.Identity, _parts.Uptime),
            Log = log,
            Holds = holds,
            Inquiry = new OnlineInquiry(checkpoint, _link, _parts.Network, _messages),
            Settings = _settings,
        };
    }

    private SyncChore MakeSync()
    {
        SyncParts parts = new SyncParts(
            _services.Checkpoint, _parts.Store, _parts.Hash, new NativeCipher(), _parts.Clock, _parts.Uptime, _parts.Network,
            new HttpListSource(Folder(_settings.Publisher)), new SntpServer(_settings.TimeServer));
        SyncPlan plan = new SyncPlan(new int[] { _settings.HomeRegion, Nation }, _board.ListBytes);
        return new SyncChore(parts, plan, _parts.Identity.Id);
    }

    private Terminal.Terminal MakeTerminal(string mark)
    {
        Phrases phrases = new Phrases(_parts.Store, _settings.Language == "en" ? Language.English : Language.Chinese);
        Page page = new Page(_parts.Store, _parts.Display.Width, _parts.Display.Height);
        Desk desk = new Desk(_parts, _services, phrases, new ScreenSet(page, phrases, mark));
        return new Terminal.Terminal(desk, new Chore[]
        {
            new PreparationChore(_services.Checkpoint, _settings.HomeRegion),
            new AlarmChore(_services.Checkpoint, _services.Log),
            new AuditUpload(_services.Log, _link, _parts.Network, _messages, _parts.Uptime),
            _services.Sync,
        });
    }

    // Settings have no slash at the end, links want one; what is not configured stays so.
    private static string Folder(string address) => address.Length == 0 ? address : address + "/";
}
