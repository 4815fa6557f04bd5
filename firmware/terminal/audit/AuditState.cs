using System;
using ELicense.Hal;

namespace ELicense.Terminal.Audit;

/// <summary>
/// What the log keeps beside its entries, in a record: up to which entry the authority has them (4 bytes) and that entry's tag
/// (16); how many could not be written (4) and the number of the entry that is going to say so (4).
/// </summary>
internal sealed class AuditState
{
    internal const string RecordName = "audit-state";

    private const int LostOffset = 20;
    private const int LostAtOffset = 24;
    private const int RecordLength = 28;

    private readonly IStore _store;
    private int _lostAt;

    internal AuditState(IStore store)
    {
        _store = store;
        byte[] record = store.ReadRecord(RecordName);
        if (record != null && record.Length == RecordLength)
        {
            Uploaded = BitConverter.ToInt32(record, 0);
            Array.Copy(record, 4, UploadedTag, 0, AuditChain.TagLength);
            Lost = BitConverter.ToInt32(record, LostOffset);
            _lostAt = BitConverter.ToInt32(record, LostAtOffset);
        }
    }

    /// <summary>The last entry that the authority has confirmed; 0 for none.</summary>
    internal int Uploaded { get; private set; }

    /// <summary>Its tag.</summary>
    internal byte[] UploadedTag { get; } = new byte[AuditChain.TagLength];

    /// <summary>Entries that could not be written and of which the log does not tell yet.</summary>
    internal int Lost { get; private set; }

    /// <summary>
    /// To be called with the last number in the files: a cut came after the entry that told, and before it was noted here.
    /// </summary>
    internal void Settle(int last)
    {
        Lost = last >= _lostAt ? 0 : Lost;
    }

    internal void Lose(int nextSequence)
    {
        Lost++;
        _lostAt = nextSequence;
        Save();
    }

    internal void Tell()
    {
        Lost = 0;
        Save();
    }

    internal void Confirm(int sequence, byte[] tag)
    {
        Uploaded = sequence;
        Array.Copy(tag, 0, UploadedTag, 0, AuditChain.TagLength);
        Save();
    }

    // Where the flash takes nothing any more these numbers hold until the power goes.
    private void Save()
    {
        byte[] record = new byte[RecordLength];
        Array.Copy(BitConverter.GetBytes(Uploaded), 0, record, 0, 4);
        Array.Copy(UploadedTag, 0, record, 4, AuditChain.TagLength);
        Array.Copy(BitConverter.GetBytes(Lost), 0, record, LostOffset, 4);
        Array.Copy(BitConverter.GetBytes(_lostAt), 0, record, LostAtOffset, 4);
        _store.Replace(RecordName, record);
    }
}
