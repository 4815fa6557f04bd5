using ELicense.Formats;
using ELicense.Simulator.Bench.Authority;
using ELicense.Simulator.Board.Storage;
using ELicense.Terminal.Sync;
using ELicense.Verification.Lists;

namespace ELicense.Simulator.Bench.Terminal;

/// <summary>Which status list lies on the flash of a terminal, looked up anew whenever its synchronisation does something else.</summary>
/// <remarks>Belongs to the thread that runs the firmware.</remarks>
internal sealed class HeldLists(Flash flash)
{
    private const string Manifest = "m/" + BenchKeys.Province + ".cbor";

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
        byte[] bytes = flash.Peek(Manifest) ?? [];
        CoseSign1? message = CoseSign1.Read(new ByteSegment(bytes, 0, bytes.Length));
        return message is null ? 0 : StatusManifest.Read(message.Payload)?.Sequence ?? 0;
    }
}
