using System;
using ELicense.Hal;
using ELicense.Terminal.Service;

namespace ELicense.Terminal.Audit;

/// <summary>
/// Brings the log to the authority while the network is joined, 32 entries a message, and goes on where the authority says that
/// it is. Only its authenticated answer makes entries count as taken. Examines the log's own files first.
/// </summary>
public sealed class AuditUpload : Chore
{
    /// <summary>Where it is posted.</summary>
    public const string Path = "audit";

    /// <summary>The first entry here and the first of the message (4 bytes each) come before the entries.</summary>
    public const int HeadLength = 8;

    public const int MostEntries = 32;

    private const int AnswerLength = 4;
    private const int Timeout = 8000;
    private const int FirstPause = 30000;
    private const int LongestPause = 1800000;

    private readonly AuditLog _log;
    private readonly IServiceLink _service;
    private readonly INetwork _network;
    private readonly DeviceMessage _messages;
    private readonly IMonotonicClock _time;
    private int _pause = FirstPause;
    private long _notBefore;
    private int _taken;

    public AuditUpload(AuditLog log, IServiceLink service, INetwork network, DeviceMessage messages, IMonotonicClock time)
    {
        _log = log;
        _service = service;
        _network = network;
        _messages = messages;
        _time = time;
    }

    /// <summary>The number of the phrase that says why the last message did not count; 0 when it did.</summary>
    public int Fault { get; private set; }

    /// <inheritdoc/>
    public override bool MayBlock => true;

    /// <inheritdoc/>
    public override bool Step()
    {
        if (_log.VerifyNext())
        {
            return true;
        }

        if (_network.State != NetworkState.Joined || _time.Milliseconds < _notBefore || !HasNews)
        {
            return false;
        }

        int before = _log.FirstPending;
        Fault = Send();
        if (Fault != 0)
        {
            _notBefore = _time.Milliseconds + _pause;
            _pause = 2 * _pause > LongestPause ? LongestPause : 2 * _pause;
            return false;
        }

        _pause = FirstPause;
        _taken += _log.FirstPending - before;
        NoteWhenDone();
        return HasNews;
    }

    // That an upload ended is no news: it would be followed by itself for ever.
    private bool HasNews => _log.Pending > 1 || (_log.Pending == 1 && _log.Read(0).Event != AuditEvent.Uploaded);

    private int Send()
    {
        byte[] message = _messages.Write(Path, Batch());
        byte[] answer = message == null ? null : _service.Post(Path, message, AnswerLength + DeviceMessage.TagLength, Timeout);
        byte[] body = answer == null ? null : _messages.ReadAnswer(message, answer);
        if (body == null || body.Length != AnswerLength)
        {
            return AuditFault.NoAnswer;
        }

        int taken = BitConverter.ToInt32(body, 0);
        int before = _log.FirstPending - 1;
        return _log.Confirm(taken) && taken != before ? 0 : AuditFault.LogsDiffer;
    }

    private byte[] Batch()
    {
        byte[] entries = new byte[MostEntries * AuditChain.StoredLength];
        int first = _log.FirstPending;
        int count = _log.ReadStored(first, entries, MostEntries);
        byte[] batch = new byte[HeadLength + count * AuditChain.StoredLength];
        Array.Copy(BitConverter.GetBytes(_log.FirstHere), 0, batch, 0, 4);
        Array.Copy(BitConverter.GetBytes(first), 0, batch, 4, 4);
        Array.Copy(entries, 0, batch, HeadLength, batch.Length - HeadLength);
        return batch;
    }

    private void NoteWhenDone()
    {
        if (_log.Pending == 0 && _taken > 0)
        {
            _log.Append(AuditEvent.Uploaded, null, _taken);
            _taken = 0;
        }
    }
}
