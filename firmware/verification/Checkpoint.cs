using System;
using ELicense.Hal;
using ELicense.Verification.Checks;
using ELicense.Verification.Holder;
using ELicense.Verification.Lists;
using ELicense.Verification.Online;
using ELicense.Verification.Stops;
using ELicense.Verification.Trust;

namespace ELicense.Verification;

/// <summary>
/// A terminal's whole judgement, put together from its contracts: who is trusted, what the lists say, what was seen before. Text
/// in, report out; it knows neither how a code is read nor how a verdict is shown.
/// </summary>
public sealed class Checkpoint
{
    // The record: number of the stop (4 bytes), what a trusted clock said when it began (8).
    private const string StopRecord = "stop";
    private const int StopTimeOffset = 4;
    private const int StopRecordLength = 12;

    private readonly IStore _store;
    private readonly IClock _clock;
    private readonly SequenceMemory _sequences;
    private readonly MessageSignature _signature = new MessageSignature();
    private readonly StatusLists _lists;
    private readonly Challenge _challenge;
    private readonly PreparedTables _tables;
    private readonly Verifier _verifier;
    private readonly OnlineDesk _online;
    private readonly StopSession _session = new StopSession();
    private readonly ClockFloor _floor;
    private StopSummary _summary;
    private TrustList _trust;
    private int _stop;

    public Checkpoint(IStore store, IClock clock, IKeyedHash hash, IDeviceIdentity identity, PreparedTables tables)
        : this(store, clock, hash, identity, tables, null)
    {
    }

    /// <param name="store">What the terminal trusts, holds and remembers.</param>
    /// <param name="clock">The time of scans.</param>
    /// <param name="hash">For digests, challenge and memories.</param>
    /// <param name="identity">For the challenge.</param>
    /// <param name="tables">Of the issuers' keys.</param>
    /// <param name="last">A check of what only this terminal knows, after all others; null when there is none.</param>
    public Checkpoint(
        IStore store, IClock clock, IKeyedHash hash, IDeviceIdentity identity, PreparedTables tables, Check last)
    {
        _store = store;
        _clock = clock;
        _tables = tables;
        _sequences = new SequenceMemory(store, hash);
        _trust = TrustStore.Load(store, _sequences, _signature);
        _challenge = new Challenge(store, hash, identity);
        _lists = new StatusLists(store, hash, _sequences, _signature);
        ReplayMemory replays = new ReplayMemory(store);
        _verifier = new Verifier(With(last, new Check[]
        {
            new CarrierCheck(),
            new SignatureCheck(_signature, tables),
            new IssuerCheck(),
            new ValidityCheck(),
            new StatusCheck(_lists),
            new HolderCheck(_signature, replays, _challenge),
            new DocumentCheck(),
        }));
        _floor = new ClockFloor(_sequences);
        _online = new OnlineDesk(_signature, tables, new QuestionNonce(store, hash, identity));
        ResumeStop(replays.LastStop());
    }

    /// <summary>The number of the stop that is under way.</summary>
    public int Stop => _stop;

    /// <summary>What the documents of the stop that is under way say together.</summary>
    public StopSummary Summary
    {
        get
        {
            if (_summary == null)
            {
                _summary = _session.Summarise();
            }

            return _summary;
        }
    }

    /// <summary>The time as a scan would judge by it now.</summary>
    public TrustedTime Time => new TrustedTime(_clock, _floor.UnixTime);

    /// <summary>The status lists that verdicts rest on.</summary>
    public StatusLists Lists => _lists;

    /// <summary>Whether this terminal can tell who is wanted.</summary>
    public WantedState Wanted => _lists.OpenWanted(_trust, Time);

    /// <summary>Who is trusted; null on a terminal that trusts nothing.</summary>
    public TrustList Trust => _trust;

    /// <summary>
    /// The newest signed time that was accepted, seconds since 1970-01-01T00:00:00Z: no clock is right that stands before it.
    /// </summary>
    public long Floor => _floor.UnixTime;

    /// <summary>Ends the stop that is under way and begins the next.</summary>
    public void BeginStop()
    {
        _stop++;
        _session.Clear();
        _summary = null;
        SaveStop();
    }

    /// <summary>Examines the text of a code, of any length and content.</summary>
    public Report Examine(string text)
    {
        Report report = _verifier.Verify(text, _stop, _trust, Time);
        _session.Add(report);
        _summary = null;
        return report;
    }

    /// <summary>Takes the next alarm of <see cref="SequenceMemory.TakeAlarm"/>; false when there is none.</summary>
    public bool TakeAlarm(out int subject)
    {
        return _sequences.TakeAlarm(out subject);
    }

    /// <summary>Makes a question to the authority's service about the document of a report (docs/online.md).</summary>
    /// <returns>
    /// Its body; null for a report without a genuine document, and on a terminal without identity or with a full flash.
    /// </returns>
    public byte[] Ask(Report report)
    {
        return _online.Ask(report, _clock.UnixTime);
    }

    /// <summary>Adds an answer to the report that was asked about last.</summary>
    /// <param name="report">That report.</param>
    /// <param name="answer">As it was received, of any length and content; null when none came.</param>
    /// <returns>A new report; one whose answer is missing or not to be believed keeps its verdict and says why.</returns>
    public Report Amend(Report report, byte[] answer)
    {
        Report amended = _online.Amend(report, answer, _trust, Time);
        _session.Replace(report, amended);
        _summary = null;
        return amended;
    }

    /// <summary>Opens a challenge for this stop.</summary>
    /// <returns>Six digits for the driver to type; null on a terminal without identity or with a full flash.</returns>
    public string OpenChallenge()
    {
        return _challenge.Open(_clock.UnixTime, _stop);
    }

    /// <summary>
    /// Puts a trust list that was fetched in place of the present one, when it follows that and a root key has signed it.
    /// </summary>
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

    /// <summary>Has the tables of a province's issuers prepared, so that its first document waits no longer than others.</summary>
    /// <param name="region">GB/T 2260, six digits.</param>
    public void PrepareFor(int region)
    {
        IssuerKey[] keys = _trust == null ? new IssuerKey[0] : _trust.Keys;
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i].Key != null && keys[i].MayBeUsedFor(KeyUsage.Credentials) && keys[i].IsFrom(region))
            {
                _tables.Use(keys[i].Key, _signature.GeneratorOf(keys[i].Key.Curve));
            }
        }
    }

    /// <summary>Does a piece of the work that can wait; to be called while nobody waits.</summary>
    /// <returns>False when there is none.</returns>
    public bool PrepareNext()
    {
        return _tables.BuildNext();
    }

    private static Check[] With(Check last, Check[] checks)
    {
        if (last == null)
        {
            return checks;
        }

        Check[] all = new Check[checks.Length + 1];
        Array.Copy(checks, all, checks.Length);
        all[checks.Length] = last;
        return all;
    }

    // A challenge belongs to one stop, so a terminal that lost its power while one was open is still at that stop.
    // Where the flash was too full for the record, the replay memory still knows that a stop was.
    private void ResumeStop(int lastSeen)
    {
        byte[] record = _store.ReadRecord(StopRecord);
        bool isWhole = record != null && record.Length == StopRecordLength;
        int recorded = isWhole ? BitConverter.ToInt32(record, 0) : 0;
        _floor.Remember(isWhole ? BitConverter.ToInt64(record, StopTimeOffset) : 0L);
        _stop = lastSeen > recorded ? lastSeen : recorded;
        int lifetime = _trust == null ? 0 : _trust.Policy.Challenge;
        if (_challenge.OpenAtStop(_clock.UnixTime, lifetime) != _stop)
        {
            BeginStop();
        }
    }

    private void SaveStop()
    {
        TrustedTime time = Time;
        if (time.IsTrusted)
        {
            _floor.Remember(time.Now);
        }

        byte[] record = new byte[StopRecordLength];
        Array.Copy(BitConverter.GetBytes(_stop), 0, record, 0, StopTimeOffset);
        Array.Copy(BitConverter.GetBytes(_floor.Remembered), 0, record, StopTimeOffset, 8);
        _store.Replace(StopRecord, record);
    }
}
