using System;
using ELicense.Hal;
using ELicense.Verification.Checks;
using ELicense.Verification.Holder;
using ELicense.Verification.Lists;
using ELicense.Verification.Trust;

namespace ELicense.Verification;

/// <summary>
/// A terminal's whole judgement, put together from its contracts: who is trusted, what the lists say, what was seen before. Text in,
/// report out; it knows neither how a code is read nor how a verdict is shown.
/// </summary>
public sealed class Checkpoint
{
    private const string StopRecord = "stop";

    private readonly IStore _store;
    private readonly IClock _clock;
    private readonly SequenceMemory _sequences;
    private readonly MessageSignature _signature = new MessageSignature();
    private readonly StatusLists _lists;
    private readonly Challenge _challenge;
    private readonly PreparedTables _tables;
    private readonly Verifier _verifier;
    private TrustList _trust;
    private int _stop;

    public Checkpoint(IStore store, IClock clock, IKeyedHash hash, IDeviceIdentity identity, PreparedTables tables)
    {
        _store = store;
        _clock = clock;
        _tables = tables;
        _sequences = new SequenceMemory(store, hash);
        _trust = TrustStore.Load(store, _sequences, _signature);
        _challenge = new Challenge(store, hash, identity);
        _lists = new StatusLists(store, hash, _sequences, _signature);
        ReplayMemory replays = new ReplayMemory(store);
        _verifier = new Verifier(new Check[]
        {
            new CarrierCheck(),
            new SignatureCheck(_signature, tables),
            new IssuerCheck(),
            new ValidityCheck(),
            new StatusCheck(_lists),
            new HolderCheck(_signature, replays, _challenge),
            new DocumentCheck(),
        });
        ResumeStop(replays.LastStop());
    }

    /// <summary>The number of the stop that is under way.</summary>
    public int Stop => _stop;

    /// <summary>The status lists that verdicts rest on.</summary>
    public StatusLists Lists => _lists;

    /// <summary>Who is trusted; null on a terminal that trusts nothing.</summary>
    public TrustList Trust => _trust;

    /// <summary>The newest signed time that was accepted, seconds since 1970-01-01T00:00:00Z: no clock is right that stands before it.</summary>
    public long Floor => _sequences.NewestTime;

    /// <summary>The time by the clock and by that.</summary>
    public TrustedTime Time => new TrustedTime(_clock, Floor);

    /// <summary>Ends the stop that is under way and begins the next.</summary>
    public void BeginStop()
    {
        _stop++;
        _store.Replace(StopRecord, BitConverter.GetBytes(_stop));
    }

    /// <summary>Examines the text of a code, of any length and content.</summary>
    public Report Examine(string text)
    {
        return _verifier.Verify(text, _stop, _trust, Time);
    }

    /// <summary>Opens a challenge for this stop.</summary>
    /// <returns>Six digits for the driver to type; null on a terminal without identity or with a full flash.</returns>
    public string OpenChallenge()
    {
        return _challenge.Open(_clock.UnixTime, _stop);
    }

    /// <summary>Puts a trust list that was fetched in place of the present one, when it follows that and a root key has signed it.</summary>
    public TrustNews InstallTrust(byte[] message)
    {
        return TrustStore.Install(message, _store, _sequences, _signature);
    }

    /// <summary>Takes trust list and status lists from the store anew. To be called whenever they changed there.</summary>
    public void Reload()
    {
        _trust = TrustStore.Load(_store, _sequences, _signature);
        _lists.Forget();
    }

    /// <summary>Does a piece of the work that can wait; to be called while nobody waits.</summary>
    /// <returns>False when there is none.</returns>
    public bool PrepareNext()
    {
        return _tables.BuildNext();
    }

    // A challenge belongs to one stop, so a terminal that lost its power while one was open is still at that stop.
    // Where the flash was too full for the record, the replay memory still knows that a stop was.
    private void ResumeStop(int lastSeen)
    {
        byte[] record = _store.ReadRecord(StopRecord);
        int recorded = record != null && record.Length == sizeof(int) ? BitConverter.ToInt32(record, 0) : 0;
        _stop = lastSeen > recorded ? lastSeen : recorded;
        int lifetime = _trust == null ? 0 : _trust.Policy.Challenge;
        if (_challenge.OpenAtStop(_clock.UnixTime, lifetime) != _stop)
        {
            BeginStop();
        }
    }
}
