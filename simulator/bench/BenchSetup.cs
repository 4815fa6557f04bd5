using ELicense.Hal.Esp32.Boards;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Bench.Authority;
using ELicense.Simulator.Bench.Network;
using ELicense.Simulator.Bench.Phones;
using ELicense.Simulator.Bench.Terminal;
using ELicense.Simulator.Board;
using ELicense.Simulator.Counted;
using ELicense.Simulator.Handheld;
using ELicense.Simulator.Handheld.Camera;
using ELicense.Simulator.Provisioning;
using ELicense.Terminal.Text;
using NFProjTools.Counting;
using Flash = ELicense.Simulator.Board.Storage.Flash;

namespace ELicense.Simulator.Bench;

/// <summary>Puts a bench together: opens what the profile keeps, makes what it does not have yet, and provisions the terminal once.</summary>
internal static class BenchSetup
{
    /// <summary>What unlocks the terminal of every bench.</summary>
    public const string Pin = "0000";

    private const string DeviceId = "SPECIMEN-1";

    public static Outcome<Workbench> Open(BenchSettings settings, BenchFolder folder)
    {
        Outcome<BenchAuthority> opened = BenchAuthority.Open(folder, settings.Time, out bool isNew);
        Outcome<PhoneShelf> shelf = PhoneShelf.Open(folder, settings.Time);
        if (!opened.IsGranted || !shelf.IsGranted)
        {
            opened.Value?.Dispose();
            return (opened.Refusal ?? shelf.Refusal)!;
        }

        BenchAuthority authority = opened.Value;
        if (isNew)
        {
            FirstDay.Issue(authority, shelf.Value);
        }

        if ((authority.Publish().Refusal ?? Provision(settings, folder, authority)) is { } refusal)
        {
            authority.Dispose();
            return refusal;
        }

        shelf.Value.Refresh(authority.StateOf);
        return Assemble(settings, folder, authority, shelf.Value);
    }

    private static Refusal? Provision(BenchSettings settings, BenchFolder folder, BenchAuthority authority)
    {
        var order = new ProvisioningOrder
        {
            Board = settings.Board,
            Id = DeviceId,
            Pin = Pin,
            Published = folder.Published,
            Settings = new TerminalSettings
            {
                HomeRegion = BenchKeys.Region,
                Language = settings.Language == Language.Chinese ? "zh" : "en",
                WifiName = BenchNetwork.WifiName,
                WifiPassword = BenchNetwork.WifiPassword,
                Publisher = "http://" + BenchNetwork.Host,
                Service = "http://" + BenchNetwork.Host,
                TimeServer = BenchNetwork.Host,
            },
        };
        return Directory.Exists(folder.Flash) ? null : authority.Provision(order, folder.Flash).Refusal;
    }

    private static Workbench Assemble(BenchSettings settings, BenchFolder folder, BenchAuthority authority, PhoneShelf shelf)
    {
        BoardPlan plan = settings.Board == BoardModel.Reference ? new ReferenceBoard() : new SmallBoard();
        Interpreter? interpreter = CountedSimulator.IsInside ? new Interpreter(() => Work.Instructions, Interpreter.Planned) : null;
        var handheld = new EmulatedHandheld(
            plan,
            Flash.Open(folder.Flash, settings.Board.FlashCapacity),
            BoardTime.Paced(TimeProvider.System, interpreter),
            settings.Time.GetUtcNow(),
            new VisionDecoder());
        var network = new BenchNetwork(handheld.Radio, settings.Time);
        var terminal = new BoardTerminal(handheld, network.Point, settings.Time);
        return new Workbench(shelf, authority, terminal, network, handheld.Engine.Profile, settings.Time);
    }
}
