using ELicense.Hal;
using ELicense.Terminal;
using ELicense.Terminal.Access;
using ELicense.Terminal.Audit;
using ELicense.Terminal.Holds;
using ELicense.Terminal.Online;
using ELicense.Terminal.Screens;
using ELicense.Terminal.Service;
using ELicense.Terminal.States;
using ELicense.Terminal.Sync;
using ELicense.Terminal.Text;
using ELicense.Tests.Screens;
using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Trust;

namespace ELicense.Tests.Terminal;

/// <summary>A whole terminal over parts that do as they are told, in a time that passes only while it waits.</summary>
internal sealed class TerminalBench
{
    internal const string Pin = "2580";

    private readonly TestTerminal _authority = new();

    internal TerminalBench(string panel = "200x200", bool isPinSet = true, Action<TestTerminal>? prepare = null)
    {
        Uptime = new FakeUptime();
        Scanner = new FakeScanner(Uptime);
        Buttons = new FakeButtons(Uptime);
        Signal = new FakeSignal(Uptime);
        Power = new FakePower(Uptime);
        Display = panel == "400x300" ? new FakeDisplay(Uptime, 400, 300) : new FakeDisplay(Uptime, 200, 200);
        prepare?.Invoke(_authority);
        _authority.Start();
        foreach (var (name, content) in FlashImage.Store().Files)
        {
            _authority.Store.Files[name] = content;
        }

        if (isPinSet)
        {
            _authority.Store.Files[PinRecord.Name] = PinRecord.Make(Hash, _authority.Identity, new byte[PinRecord.SaltLength], Pin);
        }

        Restart();
    }

    internal FakeUptime Uptime { get; }

    internal FakeScanner Scanner { get; }

    internal FakeButtons Buttons { get; }

    internal FakeDisplay Display { get; }

    internal FakeSignal Signal { get; }

    internal FakeBattery Battery { get; } = new();

    internal FakePower Power { get; }

    internal FakeNetwork Network { get; } = new();

    internal FakeLink Link { get; } = new();

    internal FakeSettings Settings { get; } = new();

    internal DesktopKeyedHash Hash { get; } = new();

    internal TestTerminal Authority => _authority;

    internal MemoryStore Store => _authority.Store;

    internal Desk Desk { get; private set; } = null!;

    internal ELicense.Terminal.Terminal Terminal { get; private set; } = null!;

    internal State State => Terminal.State;

    /// <summary>Starts the terminal over what is on its flash.</summary>
    internal void Restart()
    {
        var parts = new Peripherals
        {
            Scanner = Scanner, Buttons = Buttons, Display = Display, Signal = Signal, Clock = _authority.Clock, Uptime = Uptime,
            Battery = Battery, Power = Power, Network = Network, Store = Store, Hash = Hash, Identity = _authority.Identity,
        };
        var log = new AuditLog(Store, Hash, _authority.Identity, _authority.Clock);
        var holds = new HoldRegister(Store, Hash, _authority.Identity, log);
        var checkpoint = new Checkpoint(
            Store, _authority.Clock, Hash, _authority.Identity, new PreparedTables(Store, 8192, 2), new HoldCheck(holds));
        var source = new FakeSource();
        var sync = new SyncChore(
            new SyncParts(checkpoint, Store, Hash, source, _authority.Clock, Uptime, Network, source, source),
            new SyncPlan([320000], 100_000), _authority.Identity.Id);
        var services = new Services
        {
            Checkpoint = checkpoint, Log = log, Holds = holds, Settings = Settings, Sync = sync,
            Lock = new PinLock(Store, Hash, _authority.Identity, Uptime),
            Inquiry = new OnlineInquiry(checkpoint, Link, Network, new DeviceMessage(Store, Hash, _authority.Identity)),
        };
        var phrases = new Phrases(Store, Language.Chinese);
        Desk = new Desk(parts, services, phrases, new ScreenSet(new Page(Store, Display.Width, Display.Height), phrases, ""));
        Terminal = new ELicense.Terminal.Terminal(Desk, [new PreparationChore(checkpoint, Settings.HomeRegion), sync]);
        Run(3000);
    }

    internal TerminalBench Press(params ButtonPress[] presses)
    {
        foreach (var press in presses)
        {
            Buttons.Presses.Enqueue(press);
        }

        return Step();
    }

    /// <summary>Enters digits as an officer does.</summary>
    internal TerminalBench Enter(string digits)
    {
        foreach (var digit in digits)
        {
            Press([.. Enumerable.Repeat(ButtonPress.Up, digit - '0'), ButtonPress.Scan]);
        }

        return Press(ButtonPress.ScanHeld);
    }

    internal TerminalBench Unlock() => Enter(Pin);

    /// <summary>Pulls the trigger and holds a code before the scanner.</summary>
    internal TerminalBench Show(string code)
    {
        Press(ButtonPress.Scan);
        Scanner.Codes.Enqueue(code);
        return Step();
    }

    internal TerminalBench ShowLicence(int index = 4711)
    {
        var credential = _authority.Credential(1);
        credential.ListIndex = index;
        return Show(_authority.Show(credential));
    }

    internal TerminalBench Step()
    {
        Terminal.Step();
        return this;
    }

    /// <summary>Lets the terminal run for a while.</summary>
    internal TerminalBench Run(int milliseconds)
    {
        for (var end = Uptime.Milliseconds + milliseconds; Uptime.Milliseconds < end;)
        {
            Step();
        }

        return this;
    }

    /// <summary>Whether a text stands on the panel.</summary>
    internal bool Reads(string text)
    {
        var page = new Page(FlashImage.Store(), Display.Width, Display.Height);
        Display.Picture.CopyTo(page.Canvas.Picture, 0);
        return new Reader(page).Finds(text);
    }

    internal bool Reads(int phrase) => Reads(Desk.Text(phrase));
}
