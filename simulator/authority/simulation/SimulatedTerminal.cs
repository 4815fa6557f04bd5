using ELicense.Formats;
using ELicense.Hal;
using ELicense.Hal.Esp32;
using ELicense.Simulator.Authority.Messages;
using ELicense.Terminal.Sync;
using ELicense.Verification;
using ELicense.Verification.Lists;
using ELicense.Verification.Trust;
using ListId = ELicense.Simulator.Authority.Messages.ListId;

namespace ELicense.Simulator.Authority.Simulation;

/// <summary>
/// A terminal's lists and their synchronisation, by the firmware's own code, over memory and a clock of its own. Nothing waits
/// in it.
/// </summary>
internal sealed class SimulatedTerminal : INetwork, ITimeServer, IMonotonicClock, IClock, IDeviceIdentity
{
    // Far above what a synchronisation takes; one that doesn't end is a fault.
    private const int StepLimit = 1_000_000;
    private const int PreparedTableLimit = 8192;
    private const int Delta = 1;
    private const int KindAt = 5;

    private readonly TerminalMemory _store;
    private readonly Checkpoint _checkpoint;
    private readonly SyncChore _chore;

    /// <param name="store">Its flash, with what it has synchronised so far.</param>
    /// <param name="source">Its publisher.</param>
    /// <param name="now">Unix seconds.</param>
    /// <param name="regions">Whose lists it holds.</param>
    internal SimulatedTerminal(TerminalMemory store, IListSource source, long now, params int[] regions)
    {
        _store = store;
        UnixTime = now;
        var hash = new NativeKeyedHash();
        _checkpoint = new Checkpoint(_store, this, hash, this, new PreparedTables(_store, PreparedTableLimit, 0));
        var parts = new SyncParts(_checkpoint, _store, hash, new NativeCipher(), this, this, this, source, this);
        _chore = new SyncChore(parts, new SyncPlan(regions, int.MaxValue), Id);
    }

    public long UnixTime { get; set; }

    public bool IsTrusted => true;

    public long Milliseconds { get; private set; }

    public NetworkState State => NetworkState.Joined;

    public string Id => "SPECIMEN";

    public byte[] Secret { get; } = new byte[32];

    /// <summary>The deltas of a kind that are held.</summary>
    internal int Overlays(int kind) => _store.List("lists").Count(name => IsDelta(name, kind));

    internal SyncProgress Progress => _chore.Progress;

    public bool Set(long unixTime) => false;

    public bool Join(int timeout) => true;

    public void Leave()
    {
    }

    public long Ask(int timeout) => 0;

    public void Wait(int milliseconds) => Milliseconds += milliseconds;

    /// <summary>Runs one synchronisation to its end.</summary>
    /// <returns>True when everything is up to date.</returns>
    internal bool Synchronise()
    {
        _chore.RequestNow();
        for (int step = 0; step < StepLimit && Step(); step++)
        {
        }

        return !_chore.IsDue && Progress.State == SyncState.Done;
    }

    /// <summary>Lets the next synchronisation begin with the next step.</summary>
    internal void RequestNow() => _chore.RequestNow();

    /// <summary>Does a piece of it.</summary>
    /// <returns>False when there is nothing more to do.</returns>
    internal bool Step() => _chore.IsDue && _chore.Step();

    /// <summary>The state of an index, by what was synchronised; -1 when it is not known.</summary>
    internal int StateOf(ListId list, int index)
    {
        StatusAnswer answer = _checkpoint.Lists.Ask(Reference(list, index), _checkpoint.Trust, _checkpoint.Time);
        return answer.IsAvailable ? answer.State : StatusAnswer.NoState;
    }

    private static StatusReference Reference(ListId list, int index)
    {
        byte[] claim = CredentialClaims.EncodeStatus(list, index);
        return StatusReference.Read(new CborReader(new ByteSegment(claim, 0, claim.Length)));
    }

    private bool IsDelta(string name, int kind)
    {
        byte[] kindAndType = new byte[2];
        return name.EndsWith(".lsf", StringComparison.Ordinal)
            && _store.Read("lists/" + name, KindAt, kindAndType, 0, 2) == 2
            && (kindAndType[0], kindAndType[1]) == (kind, Delta);
    }
}
