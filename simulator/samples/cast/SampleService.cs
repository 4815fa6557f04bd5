using ELicense.Hal.Esp32;
using ELicense.Simulator.Authority;
using ELicense.Simulator.Handheld;
using ELicense.Verification;
using ELicense.Verification.Trust;
using Flash = ELicense.Simulator.Board.Storage.Flash;

namespace ELicense.Simulator.Samples.Cast;

/// <summary>
/// The authority's service, and the samples' terminal that asks it: its first question about a document is always the same,
/// because its clock stands and its secret is known.
/// </summary>
internal sealed class SampleService(string terminal, SampleAuthority authority)
{
    private const int TableLength = 8192;

    /// <summary>The answer that belongs to the first scan of a code.</summary>
    internal byte[] Answer(string code)
    {
        using Flash flash = Flash.Copy(terminal, Flash.ReferenceCapacity);
        var store = new FlashStore(flash.Root, flash.Capacity);
        var checkpoint = new Checkpoint(
            store,
            new SimulatedClock(new FixedClock(SampleTime.Scan)),
            new NativeKeyedHash(),
            new StoredIdentity(store),
            new PreparedTables(store, TableLength, maximumCount: 0));
        return authority.Answer(checkpoint.Ask(checkpoint.Examine(code)));
    }
}
