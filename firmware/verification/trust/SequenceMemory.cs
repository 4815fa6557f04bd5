using System;
using System.Collections;
using ELicense.Hal;

namespace ELicense.Verification.Trust;

/// <summary>
/// The highest sequence ever accepted of each signed list, kept through power loss, so that nobody can bring back an old list. The
/// newest of their times is the floor of the clock.
/// </summary>
public sealed class SequenceMemory
{
    /// <summary>The subject that is the trust list; all others are regions of status lists.</summary>
    public const int TrustListSubject = -1;

    private const string RecordName = "sequences";

    // An entry: subject (4 bytes), sequence (8), time (8), the first bytes of the payload's digest (8).
    private const int SequenceOffset = 4;
    private const int TimeOffset = 12;
    private const int DigestOffset = 20;
    private const int DigestLength = 8;
    private const int EntryLength = 28;

    private readonly IStore _store;
    private readonly IKeyedHash _hash;
    private readonly byte[] _digestKey = { 0x45, 0x4C, 0x43, 0x31, 0x2D, 0x73, 0x65, 0x71 };
    private readonly ArrayList _entries = new ArrayList();
    private readonly ArrayList _alarms = new ArrayList();
    private int _alarmsTaken;

    public SequenceMemory(IStore store, IKeyedHash hash)
    {
        _store = store;
        _hash = hash;
        byte[] record = store.ReadRecord(RecordName);
        for (int i = 0; record != null && i + EntryLength <= record.Length; i += EntryLength)
        {
            byte[] entry = new byte[EntryLength];
            Array.Copy(record, i, entry, 0, EntryLength);
            _entries.Add(entry);
            Advance(BitConverter.ToInt64(entry, TimeOffset));
        }
    }

    /// <summary>The newest time in a list accepted so far, seconds since 1970-01-01T00:00:00Z; 0 before the first.</summary>
    public long NewestTime { get; private set; }

    /// <summary>Accepts a list whose signature has been verified, and remembers it.</summary>
    /// <param name="subject"><see cref="TrustListSubject"/>, or the region of a status manifest.</param>
    /// <param name="sequence">Its sequence number.</param>
    /// <param name="issuedAt">Its time, seconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="payload">What was signed.</param>
    /// <returns>
    /// False for a lower sequence, an older time, or other content under the same sequence. It stays true when only the
    /// remembering failed: a full flash must not stop the terminal.
    /// </returns>
    public bool Accept(int subject, long sequence, long issuedAt, byte[] payload)
    {
        byte[] entry = EntryOf(subject, sequence, issuedAt, payload);
        int known = IndexOf(subject);
        if (!IsGood(Compare(subject, known, entry)))
        {
            return false;
        }

        Advance(issuedAt);
        if (known < 0)
        {
            _entries.Add(entry);
            Save();
        }
        else if (!AreEqual((byte[])_entries[known], entry, 0, EntryLength))
        {
            _entries[known] = entry;
            Save();
        }

        return true;
    }

    /// <summary>
    /// Takes the next alarm: a list came with the sequence of another that had been accepted. Somebody signs two, or has the
    /// publisher's key. A subject raises it once until the terminal starts anew, because a file that lies there is read again and again.
    /// </summary>
    /// <param name="subject">As for <see cref="Accept"/>.</param>
    /// <returns>False when there is none.</returns>
    public bool TakeAlarm(out int subject)
    {
        bool isThere = _alarmsTaken < _alarms.Count;
        subject = isThere ? (int)_alarms[_alarmsTaken] : 0;
        _alarmsTaken += isThere ? 1 : 0;
        return isThere;
    }

    /// <summary>Compares a list whose signature has been verified with the newest one accepted, and remembers nothing but an alarm.</summary>
    public Succession Compare(int subject, long sequence, long issuedAt, byte[] payload)
    {
        return Compare(subject, IndexOf(subject), EntryOf(subject, sequence, issuedAt, payload));
    }

    /// <summary>The newest list of a subject that was accepted; false when there was none.</summary>
    public bool Newest(int subject, out long sequence, out long issuedAt)
    {
        int known = IndexOf(subject);
        sequence = known < 0 ? 0 : BitConverter.ToInt64((byte[])_entries[known], SequenceOffset);
        issuedAt = known < 0 ? 0 : BitConverter.ToInt64((byte[])_entries[known], TimeOffset);
        return known >= 0;
    }

    /// <summary>The region whose manifest has the newest time; -1 when none was accepted.</summary>
    public int NewestRegion()
    {
        int newest = -1;
        for (int i = 0; i < _entries.Count; i++)
        {
            bool isList = BitConverter.ToInt32((byte[])_entries[i], 0) != TrustListSubject;
            newest = isList && (newest < 0 || TimeOf(i) > TimeOf(newest)) ? i : newest;
        }

        return newest < 0 ? -1 : BitConverter.ToInt32((byte[])_entries[newest], 0);
    }

    private static bool IsGood(Succession succession)
    {
        return succession == Succession.Newer || succession == Succession.Same;
    }

    private long TimeOf(int entry)
    {
        return BitConverter.ToInt64((byte[])_entries[entry], TimeOffset);
    }

    private void Advance(long time)
    {
        NewestTime = time > NewestTime ? time : NewestTime;
    }

    private byte[] EntryOf(int subject, long sequence, long issuedAt, byte[] payload)
    {
        byte[] entry = new byte[EntryLength];
        Array.Copy(BitConverter.GetBytes(subject), 0, entry, 0, 4);
        Array.Copy(BitConverter.GetBytes(sequence), 0, entry, SequenceOffset, 8);
        Array.Copy(BitConverter.GetBytes(issuedAt), 0, entry, TimeOffset, 8);
        Array.Copy(_hash.Compute(_digestKey, payload), 0, entry, DigestOffset, DigestLength);
        return entry;
    }

    private Succession Compare(int subject, int known, byte[] entry)
    {
        Succession succession = Compare(known, entry);
        if (succession == Succession.Contradiction && !_alarms.Contains(subject))
        {
            _alarms.Add(subject);
        }

        return succession;
    }

    private Succession Compare(int known, byte[] entry)
    {
        if (known < 0)
        {
            return Succession.Newer;
        }

        byte[] accepted = (byte[])_entries[known];
        long before = BitConverter.ToInt64(accepted, SequenceOffset);
        long after = BitConverter.ToInt64(entry, SequenceOffset);
        if (after == before)
        {
            return AreEqual(accepted, entry, DigestOffset, DigestLength) ? Succession.Same : Succession.Contradiction;
        }

        return after > before && BitConverter.ToInt64(entry, TimeOffset) >= TimeOf(known) ? Succession.Newer : Succession.Older;
    }

    private int IndexOf(int subject)
    {
        for (int i = 0; i < _entries.Count; i++)
        {
            if (BitConverter.ToInt32((byte[])_entries[i], 0) == subject)
            {
                return i;
            }
        }

        return -1;
    }

    private void Save()
    {
        byte[] record = new byte[_entries.Count * EntryLength];
        for (int i = 0; i < _entries.Count; i++)
        {
            Array.Copy((byte[])_entries[i], 0, record, i * EntryLength, EntryLength);
        }

        _store.Replace(RecordName, record);
    }

    private static bool AreEqual(byte[] a, byte[] b, int offset, int count)
    {
        for (int i = offset; i < offset + count; i++)
        {
            if (a[i] != b[i])
            {
                return false;
            }
        }

        return true;
    }
}
