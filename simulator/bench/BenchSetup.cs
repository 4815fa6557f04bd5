using System.Security.Cryptography;
using System.Text;
using ELicense.Hal.Esp32;
using ELicense.Hal.Esp32.Boards;
using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Bench.Authority;
using ELicense.Simulator.Bench.Network;
using ELicense.Simulator.Bench.Phones;
using ELicense.Simulator.Bench.Terminal;
using ELicense.Simulator.Board;
using ELicense.Simulator.Counted;
using ELicense.Simulator.Handheld;
using ELicense.Simulator.Handheld.Camera;
using ELicense.Terminal.Access;
using ELicense.Terminal.Text;
using ELicense.Verification.Trust;
using NFProjTools.Counting;
using Flash = ELicense.Simulator.Board.Storage.Flash;

namespace ELicense.Simulator.Bench;

/// <summary>Puts a bench together: opens what the profile keeps, makes what it does not have yet, and provisions the terminal once.</summary>
internal static class BenchSetup
{
    /// <summary>What unlocks the terminal of every bench.</summary>
    public const string Pin = "0000";

    public static Outcome<Workbench> Open(BenchSettings settings, BenchFolder folder)
    {
        Outcome<BenchPeople> people = Gather(settings, folder);
        if (!people.IsGranted)
        {
            return people.Refusal;
        }

        EmulatedHandheld handheld = MakeHandheld(settings, folder, BoardTime.Paced(TimeProvider.System, Counted()));
        var network = new BenchNetwork(handheld.Radio, settings.Time);
        var terminal = new BoardTerminal(handheld, network.Point, settings.Time);
        return new Workbench(people.Value.Shelf, people.Value.Authority, terminal, network, handheld.Engine.Profile, settings.Time);
    }

    /// <summary>How fast the terminal computes; null where nobody counts what it executes.</summary>
    public static Interpreter? Counted() =>
        CountedSimulator.IsInside ? new Interpreter(() => Work.Instructions, Interpreter.Planned) : null;

    /// <summary>The terminal that lies in the folder, switched off.</summary>
    public static EmulatedHandheld MakeHandheld(BenchSettings settings, BenchFolder folder, BoardTime time)
    {
        BoardPlan plan = settings.Board == BoardModel.Reference ? new ReferenceBoard() : new SmallBoard();
        Flash flash = Flash.Open(folder.Flash, settings.Board.FlashCapacity);
        return new EmulatedHandheld(plan, flash, time, settings.Time.GetUtcNow(), new VisionDecoder());
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

        Outcome<Publication> published = authority.Publish();
        if (!published.IsGranted)
        {
            authority.Dispose();
            return published.Refusal;
        }

        Provision(settings, folder, authority);
        shelf.Value.Refresh(authority.StateOf);
        return new BenchPeople(authority, shelf.Value);
    }

    private static void Provision(BenchSettings settings, BenchFolder folder, BenchAuthority authority)
    {
        if (File.Exists(Path.Combine(folder.Flash, RootKeysFile.Name)))
        {
            return;
        }

        Directory.CreateDirectory(Path.Combine(folder.Flash, "provisioning"));
        using Flash flash = Flash.Open(folder.Flash, settings.Board.FlashCapacity);
        var store = new FlashStore(flash.Root, flash.Capacity);
        foreach (string name in settings.Board.DeployedFiles)
        {
            flash.Poke(name, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "flash", name)));
        }

        flash.Poke(RootKeysFile.Name, authority.RootKeys());
        flash.Poke(TrustStore.FileName, File.ReadAllBytes(Path.Combine(folder.Published, TrustStore.FileName)));
        store.Replace(StoredIdentity.RecordName, StoredIdentity.Record(RandomNumberGenerator.GetBytes(32), "SPECIMEN-1"));
        byte[] salt = RandomNumberGenerator.GetBytes(PinRecord.SaltLength);
        store.Replace(PinRecord.Name, PinRecord.Make(new NativeKeyedHash(), new StoredIdentity(store), salt, Pin));
        flash.Poke(JsonSettings.FileName, Encoding.UTF8.GetBytes($$"""
            {"homeRegion":{{BenchKeys.Province}},"language":"{{(settings.Language == Language.Chinese ? "zh" : "en")}}",
            "wifiName":"{{BenchNetwork.WifiName}}","wifiPassword":"{{BenchNetwork.WifiPassword}}",
            "publisher":"http://{{BenchNetwork.Host}}","timeServer":"{{BenchNetwork.Host}}"}
            """));
    }
}
