using ELicense.Hal.Esp32;
using ELicense.Simulator.Bench.Authority;
using ELicense.Terminal.Sync;
using ELicense.Verification.Lists;
using Flash = ELicense.Simulator.Board.Storage.Flash;

namespace ELicense.Simulator.Bench.Terminal;

/// <summary>Which status list lies on the flash of a terminal, looked up anew whenever its synchronisation does something else.</summary>
/// <remarks>Belongs to the thread that runs the firmware.</remarks>
internal sealed class HeldLists(Flash flash)
{
    private readonly ManifestShelf _shelf = new(new FlashStore(flash.Root, flash.Capacity));
    private SyncState? _state;
    private int _sequence;

    /// <summary>The sequence of its province's manifest; 0 without one.</summary>
    public int Sequence(SyncState state)
    {
        if (state != _state)
        {
            (_state, _sequence) = (state, Read());
        }

        return _sequence;
    }

    private int Read()
    {
        byte[] manifest = _shelf.ReadRecord(BenchKeys.Region) ?? _shelf.ReadImage(BenchKeys.Region) ?? [];
        return ManifestShelf.Parse(manifest, out _)?.Sequence ?? 0;
    }
}
