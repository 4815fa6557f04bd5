using System.Security.Cryptography;
using ELicense.Hal;
using ELicense.Hal.Esp32;
using ELicense.Simulator.Board.Storage;
using ELicense.Terminal.Text;
using ELicense.Verification;

namespace ELicense.Simulator.Handheld;

/// <summary>
/// The simulator's composition of a terminal: the firmware's own code over the drivers, over the emulated parts of a board. What it
/// trusts lies in its flash, as on a real one.
/// </summary>
public sealed class HandheldTerminal : IDisposable
{
    private const string Id = "SIMULATOR";

    private static readonly string s_deployedFolder = Path.Combine(AppContext.BaseDirectory, "flash");

    private readonly Flash _flash;
    private readonly Checkpoint _checkpoint;

    private HandheldTerminal(Flash flash, BoardModel board, IClock clock, Language language)
    {
        _flash = flash;
        Deploy(board);
        Store = new FlashStore(flash.Root, flash.Capacity);
        Provision(Store);
        Phrases = new Phrases(Store, language);
        Board = board;
        _checkpoint = new Checkpoint(Store, clock, new NativeKeyedHash(), new StoredIdentity(Store));
    }

    public BoardModel Board { get; }

    public IStore Store { get; }

    public Phrases Phrases { get; }

    /// <summary>A terminal whose flash is a folder of this computer, and stays as it is left.</summary>
    public static HandheldTerminal Open(string profile, BoardModel board, IClock clock, Language language) =>
        new(Flash.Open(profile, board.FlashCapacity), board, clock, language);

    /// <summary>A terminal that starts from a folder and keeps nothing.</summary>
    public static HandheldTerminal Copy(string folder, BoardModel board, IClock clock, Language language) =>
        new(Flash.Copy(folder, board.FlashCapacity), board, clock, language);

    public Report Examine(string text) => _checkpoint.Examine(text);

    /// <summary>Six digits for the driver to type; null when the terminal cannot make any.</summary>
    public string? OpenChallenge() => _checkpoint.OpenChallenge();

    public void Dispose() => _flash.Dispose();

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
            store.Replace(StoredIdentity.RecordName, StoredIdentity.Record(RandomNumberGenerator.GetBytes(32), Id));
        }
    }
}
