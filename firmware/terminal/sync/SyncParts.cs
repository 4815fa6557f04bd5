using ELicense.Hal;
using ELicense.Verification;

namespace ELicense.Terminal.Sync;

/// <summary>What a synchronisation works with.</summary>
public sealed class SyncParts
{
    /// <param name="checkpoint">Judges with what is fetched.</param>
    /// <param name="store">Internal flash.</param>
    public SyncParts(
        Checkpoint checkpoint, IStore store, IKeyedHash hash, ICipher cipher, IClock clock, IMonotonicClock time,
        INetwork network, IListSource source, ITimeServer timeServer)
    {
        Checkpoint = checkpoint;
        Store = store;
        Hash = hash;
        Cipher = cipher;
        Clock = clock;
        Time = time;
        Network = network;
        Source = source;
        TimeServer = timeServer;
    }

    internal Checkpoint Checkpoint { get; }

    internal IStore Store { get; }

    internal IKeyedHash Hash { get; }

    internal ICipher Cipher { get; }

    internal IClock Clock { get; }

    internal IMonotonicClock Time { get; }

    internal INetwork Network { get; }

    internal IListSource Source { get; }

    internal ITimeServer TimeServer { get; }
}
