using System.Security.Cryptography;
using ELicense.Hal;
using ELicense.Hal.Esp32;
using ELicense.Terminal.Online;
using ELicense.Terminal.Screens;
using ELicense.Terminal.Service;
using ELicense.Terminal.Text;
using ELicense.Verification;
using ELicense.Verification.Trust;
using Flash = ELicense.Simulator.Board.Storage.Flash;

namespace ELicense.Simulator.Handheld;

/// <summary>
/// The simulator's composition of a terminal: the firmware's own code over the drivers, over the emulated parts of a board. What
/// it trusts lies in its flash, as on a real one.
/// </summary>
public sealed class HandheldTerminal : IDisposable
{
    private const string Mark = "SIMULATOR";

    private static readonly string s_deployedFolder = Path.Combine(AppContext.BaseDirectory, "flash");

    private readonly Flash _flash;
    private readonly ProfileHold? _hold;
    private readonly EmulatedPanel _panel;
    private readonly Page _page;
    private readonly Checkpoint _checkpoint;
    private readonly DeviceMessage _messages;
    private readonly ReportTranslator _translator;
    private readonly VerdictScreen _screen;

    private HandheldTerminal(Flash flash, ProfileHold? hold, BoardModel board, IClock clock, Language language)
    {
        _flash = flash;
        _hold = hold;
        Deploy(board);
        var store = new FlashStore(flash.Root, flash.Capacity);
        Provision(store);
        Board = board;
        Phrases = new Phrases(store, language);
        _panel = new EmulatedPanel(board.PanelWidth, board.PanelHeight);
        _page = new Page(store, board.PanelWidth, board.PanelHeight);
        var hash = new NativeKeyedHash();
        var identity = new StoredIdentity(store);
        _checkpoint = new Checkpoint(
            store, clock, hash, identity, new PreparedTables(store, board.TableLength, board.TableCount));
        _messages = new DeviceMessage(store, hash, identity);
        _translator = new ReportTranslator(Phrases);
        _screen = new VerdictScreen(_page, Phrases, Mark);
    }

    public BoardModel Board { get; }

    public Phrases Phrases { get; }

    /// <summary>What the panel shows: rows as in <see cref="IDisplay.Show"/>.</summary>
    public byte[] Panel => _panel.Picture;

    /// <summary>A terminal whose flash is a folder of this computer, and stays as it is left.</summary>
    /// <exception cref="IOException">The folder cannot be used, or another terminal has it.</exception>
    public static HandheldTerminal Open(string profile, BoardModel board, IClock clock, Language language)
    {
        var hold = new ProfileHold(profile);
        try
        {
            return new HandheldTerminal(Flash.Open(profile, board.FlashCapacity), hold, board, clock, language);
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    /// <summary>
    /// A terminal that starts from a folder and keeps nothing; the lists of four regions would not fit the small board's flash.
    /// </summary>
    public static HandheldTerminal Copy(string folder, BoardModel board, IClock clock, Language language) =>
        new(Flash.Copy(folder, Flash.ReferenceCapacity), null, board, clock, language);

    /// <summary>Examines a code and shows the verdict.</summary>
    public Report Scan(string text) => Show(_checkpoint.Examine(text));

    /// <summary>
    /// Asks the authority's service about the document that was scanned last, and shows what its answer makes of the verdict.
    /// </summary>
    /// <param name="report">Of that document.</param>
    /// <param name="answer">What the service answers, whatever it is asked.</param>
    public Report Ask(Report report, byte[] answer)
    {
        var service = new RecordedService(answer);
        return Show(new OnlineInquiry(_checkpoint, service, service, _messages).Ask(report));
    }

    /// <summary>Six digits for the driver to type; null when the terminal cannot make any.</summary>
    public string? OpenChallenge() => _checkpoint.OpenChallenge();

    /// <summary>Does all the work that waits for an idle moment.</summary>
    public void Idle()
    {
        while (_checkpoint.PrepareNext())
        {
        }
    }

    private Report Show(Report report)
    {
        _screen.Draw(_translator.Translate(report));
        _panel.Show(_page.Canvas.Picture, false);
        return report;
    }

    public void Dispose()
    {
        _flash.Dispose();
        _hold?.Dispose();
    }

    private void Deploy(BoardModel board)
    {
        foreach (string name in board.DeployedFiles)
        {
            byte[] content = File.ReadAllBytes(Path.Combine(s_deployedFolder, name));
            if (_flash.Peek(name) is not { } present || !present.AsSpan().SequenceEqual(content))
            {
                _flash.Poke(name, content);
            }
        }
    }

    private static void Provision(IStore store)
    {
        if (store.ReadRecord(StoredIdentity.RecordName) == null)
        {
            store.Replace(StoredIdentity.RecordName, StoredIdentity.Record(RandomNumberGenerator.GetBytes(32), Mark));
        }
    }
}
