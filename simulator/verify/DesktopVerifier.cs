using ELicense.Hal;
using ELicense.Hal.Esp32;
using ELicense.Terminal.Text;
using ELicense.Verification;
using ELicense.Verification.Trust;
using Flash = ELicense.Simulator.Board.Storage.Flash;

namespace ELicense.Simulator.Verify;

/// <summary>
/// The terminal's judgement without a terminal: no panel, no challenge, nothing kept. Each code is verified as if it were the
/// first.
/// </summary>
internal sealed class DesktopVerifier(string folder, IClock clock) : IDisposable
{
    private const int TableLength = 8192;

    private readonly Flash _flash = Flash.Copy(folder, Flash.ReferenceCapacity);

    /// <summary>Verifies the text of a code for a purpose.</summary>
    internal DisclosedReport Verify(string text, string purpose)
    {
        using Flash flash = Flash.Copy(folder, Flash.ReferenceCapacity);
        var store = new FlashStore(flash.Root, flash.Capacity);
        var tables = new PreparedTables(store, TableLength, maximumCount: 0);
        var checkpoint = new Checkpoint(store, clock, new NativeKeyedHash(), new StoredIdentity(store), tables);
        return DisclosedReport.Of(checkpoint.Examine(text), checkpoint.Trust?.DisclosureFor(purpose));
    }

    /// <summary>The words of reasons.</summary>
    internal Phrases PhrasesIn(Language language)
    {
        const string name = "phrases.tsv";
        _flash.Poke(name, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "flash", name)));
        return new Phrases(new FlashStore(_flash.Root, _flash.Capacity), language);
    }

    public void Dispose() => _flash.Dispose();
}
