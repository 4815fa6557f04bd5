using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Service;
using ELicense.Simulator.Bench.Authority;
using ELicense.Simulator.Bench.Network;
using ELicense.Simulator.Bench.Phones;
using ELicense.Simulator.Bench.Terminal;
using ELicense.Simulator.Board;
using ELicense.Simulator.Counted;
using ELicense.Simulator.Handheld;
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

    private const string OwnPort = "http://127.0.0.1:0";

    public static Outcome<Workbench> Open(BenchSettings settings, BenchFolder folder)
    {
        Outcome<BenchPeople> people = Gather(settings, folder);
        if (!people.IsGranted)
        {
            return people.Refusal;
        }

        Outcome<AuthorityService> service = AuthorityService.Start(folder.Authority, folder.Published, OwnPort, settings.Time);
        if (!service.IsGranted)
        {
            people.Value.Authority.Dispose();
            return service.Refusal;
        }

        EmulatedHandheld handheld = MakeHandheld(settings, folder, BoardTime.Paced(TimeProvider.System, Counted()));
        var network = new BenchNetwork(handheld.Radio, settings.Time);
        network.Serve(new Uri(service.Value.Addresses.First()));
        var terminal = new BoardTerminal(handheld, network.Point, settings.Time);
        return new Workbench(people.Value, service.Value, terminal, network, handheld.Engine.Profile, settings.Time);
    }

    /// <summary>How fast the terminal computes; null where nobody counts what it executes.</summary>
    public static Interpreter? Counted() =>
        CountedSimulator.IsInside ? new Interpreter(() => Work.Instructions, Interpreter.Planned) : null;

    /// <summary>The terminal that lies in the folder, switched off.</summary>
    public static EmulatedHandheld MakeHandheld(BenchSettings settings, BenchFolder folder, BoardTime time)
    {
        Flash flash = Flash.Open(folder.Flash, settings.Board.FlashCapacity);
        return new EmulatedHandheld(settings.Board.Plan, flash, time, settings.Time.GetUtcNow());
    }

    /// <summary>Authority and phones of the folder, and what they have for the terminal in its flash.</summary>
    public static Outcome<BenchPeople> Gather(BenchSettings settings, BenchFolder folder)
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
        return new BenchPeople(authority, shelf.Value);
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
}
