using System;
using System.Collections;
using ELicense.Hal;
using ELicense.Verification;

namespace ELicense.Terminal.Audit;

/// <summary>
/// The log of this terminal (docs/audit.md): entries chained under a key of the device, in files of one flash block. What the
/// authority has may go to make room; what it has not is never overwritten: then entries are counted, and the log says how many
/// are missing as soon as there is room again.
/// </summary>
public sealed class AuditLog
{
    private const int SegmentsOfSmallBoard = 3;

    private readonly IStore _store;
    private readonly IClock _clock;
    private readonly AuditChain _chain;
    private readonly AuditState _state;
    private readonly int _mostSegments;
    private readonly ArrayList _segments = new ArrayList();
    private readonly AuditInspection _inspection;
    private byte[] _head = new byte[AuditChain.TagLength];
    private int _last;
    private bool _isBroken;

    /// <summary>A log for the flash of the small board.</summary>
    public AuditLog(IStore store, IKeyedHash hash, IDeviceIdentity identity, IClock clock)
        : this(store, hash, identity, clock, SegmentsOfSmallBoard)
    {
    }

    /// <param name="store">Where it lies.</param>
    /// <param name="hash">For the chain.</param>
    /// <param name="identity">Whose secret the chain is made with; before provisioning there is no log.</param>
    /// <param name="clock">The time of entries.</param>
    /// <param name="mostSegments">How many files of 4 KB and 127 entries there may be, at least two.</param>
    public AuditLog(IStore store, IKeyedHash hash, IDeviceIdentity identity, IClock clock, int mostSegments)
    {
        _store = store;
        _clock = clock;
        _mostSegments = mostSegments;
        _chain = new AuditChain(hash, identity);
        _state = new AuditState(store);
        FindSegments();
        FindHead();
        _inspection = new AuditInspection(_chain, _segments, _state);
        _state.Settle(_last);
    }

    /// <summary>Entries that are here.</summary>
    public int Count => _last - FirstHere + 1;

    /// <summary>Entries that the authority has not confirmed.</summary>
    public int Pending => _last - _state.Uploaded;

    /// <summary>True when no entry can be added before the authority has taken some.</summary>
    public bool IsFull => _chain.HasKey && NeedsSegment && _segments.Count >= _mostSegments && !CanForgetOldest;

    /// <summary>True when an entry here was changed or is missing.</summary>
    public bool IsBroken => _isBroken || _inspection.HasFoundBreak;

    /// <summary>The number of the last entry.</summary>
    public int LastSequence => _last;

    /// <summary>The number of the first entry that the authority has not confirmed.</summary>
    public int FirstPending => _state.Uploaded + 1;

    /// <summary>The number of the oldest entry here.</summary>
    public int FirstHere => _segments.Count == 0 ? _last + 1 : Segment(0).First;

    private bool NeedsSegment => _segments.Count == 0 || Newest.IsClosed;

    private bool CanForgetOldest => _segments.Count > 1 && Segment(0).Last <= _state.Uploaded;

    private AuditSegment Newest => Segment(_segments.Count - 1);

    /// <summary>Adds an entry.</summary>
    /// <param name="what">What happened.</param>
    /// <param name="report">The scan that it is about; null for none.</param>
    /// <param name="code">As <see cref="AuditEvent"/> says.</param>
    /// <returns>
    /// True when it survives a power cut from now on. False when it is lost, which is counted and will be told.
    /// </returns>
    public bool Append(AuditEvent what, Report report, int code)
    {
        if (!_chain.HasKey)
        {
            return false;
        }

        if (_state.Lost > 0 && Write(AuditEvent.Lost, null, _state.Lost))
        {
            _state.Tell();
        }

        // Nothing may stand before the entry that tells of those that are missing.
        if (_state.Lost > 0 || !Write(what, report, code))
        {
            _state.Lose(_last + 1);
            return false;
        }

        return true;
    }

    /// <summary>An entry that is here.</summary>
    /// <param name="fromNewest">0 for the newest, up to <see cref="Count"/> - 1.</param>
    /// <returns>Null when there is none.</returns>
    public AuditEntry Read(int fromNewest)
    {
        int sequence = _last - fromNewest;
        byte[] stored = new byte[AuditChain.StoredLength];
        return fromNewest >= 0 && ReadStored(sequence, stored, 1) == 1 ? AuditEntry.Read(sequence, stored, 0) : null;
    }

    /// <summary>
    /// Examines the next of the files that were here at the start, the oldest first; to be called while nobody waits.
    /// </summary>
    /// <returns>False when all have been examined.</returns>
    public bool VerifyNext()
    {
        return _chain.HasKey && _inspection.Next();
    }

    /// <summary>Copies stored entries for the authority.</summary>
    /// <param name="sequence">The first.</param>
    /// <param name="buffer">Where they go, 32 bytes each.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>How many; fewer at the end of a file.</returns>
    public int ReadStored(int sequence, byte[] buffer, int most)
    {
        for (int i = 0; i < _segments.Count; i++)
        {
            AuditSegment segment = Segment(i);
            int count = segment.Last - sequence + 1;
            count = count > most ? most : count;
            if (count > 0 && segment.Read(sequence, buffer, 0, count))
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>Notes that the authority has all entries up to one; it may also be one before the last that it had.</summary>
    /// <returns>False when that entry is not known here.</returns>
    public bool Confirm(int sequence)
    {
        byte[] tag = TagOf(sequence);
        if (tag != null && sequence != _state.Uploaded)
        {
            _state.Confirm(sequence, tag);
        }

        return tag != null;
    }

    private byte[] TagOf(int sequence)
    {
        if (_segments.Count > 0 && sequence == FirstHere - 1)
        {
            byte[] content = Segment(0).Read();
            return content == null ? null : AuditSegment.TagBefore(content);
        }

        byte[] stored = new byte[AuditChain.StoredLength];
        return ReadStored(sequence, stored, 1) == 1 ? TagAtEnd(stored) : null;
    }

    private AuditSegment Segment(int index) => (AuditSegment)_segments[index];

    private void FindSegments()
    {
        string[] names = _store.List(AuditSegment.Folder);
        for (int i = 0; i < names.Length; i++)
        {
            int first = AuditSegment.FirstOf(names[i]);
            if (first > 0)
            {
                Insert(new AuditSegment(_store, first));
            }
        }
    }

    // One without a whole entry is what a cut left of a beginning; it is made anew when there is something to write.
    private void Insert(AuditSegment segment)
    {
        int place = 0;
        while (place < _segments.Count && Segment(place).First < segment.First)
        {
            place++;
        }

        if (segment.Count > 0)
        {
            _segments.Insert(place, segment);
        }
    }

    private void FindHead()
    {
        if (_segments.Count == 0)
        {
            // What the authority has had was here once, so that nothing is here now is no beginning.
            _last = _state.Uploaded;
            _head = _state.UploadedTag;
            _isBroken = _last > 0;
            return;
        }

        byte[] content = Newest.Read();
        _last = Newest.Last;
        bool isWhole = content != null && (!_chain.HasKey || _chain.Fits(Newest.First, content));
        _isBroken = !isWhole || FirstHere > FirstPending || Pending < 0;
        _head = content == null ? _head : TagAtEnd(content);
    }

    private bool Write(AuditEvent what, Report report, int code)
    {
        byte[] subject = _chain.SubjectOf(report == null || report.Credential == null ? null : report.Credential.Id);
        byte[] body = AuditEntry.Write(what, _clock.UnixTime, _clock.IsTrusted, report, code, subject);
        byte[] tag = _chain.TagOf(_head, _last + 1, body, 0);
        byte[] stored = new byte[AuditChain.StoredLength];
        Array.Copy(body, 0, stored, 0, body.Length);
        Array.Copy(tag, 0, stored, body.Length, tag.Length);
        if (!Write(stored) && !(ForgetOldest() && Write(stored)))
        {
            return false;
        }

        _last++;
        _head = tag;
        return true;
    }

    private bool Write(byte[] stored)
    {
        if (!NeedsSegment && Newest.Append(_head, stored))
        {
            return true;
        }

        while (_segments.Count >= _mostSegments && ForgetOldest())
        {
        }

        if (!NeedsSegment || _segments.Count >= _mostSegments)
        {
            return false;
        }

        AuditSegment segment = new AuditSegment(_store, _last + 1);
        bool isWritten = segment.Append(_head, stored);
        if (isWritten)
        {
            _segments.Add(segment);
        }

        return isWritten;
    }

    private bool ForgetOldest()
    {
        if (!CanForgetOldest)
        {
            return false;
        }

        Segment(0).Delete();
        _segments.RemoveAt(0);
        _inspection.ForgetOldest();
        return true;
    }

    internal static byte[] TagAtEnd(byte[] content)
    {
        byte[] tag = new byte[AuditChain.TagLength];
        Array.Copy(content, content.Length - tag.Length, tag, 0, tag.Length);
        return tag;
    }
}
