using ELicense.Formats;
using ELicense.Hal;

namespace ELicense.Verification.Trust;

/// <summary>
/// The trust list of this terminal: the one that came last over the network, in a record that is replaced as a whole, or the one of the
/// flash image.
/// </summary>
public static class TrustStore
{
    /// <summary>The file of the flash image, and the publisher's: a COSE_Sign1 message of type <see cref="MessageType.TrustList"/>.</summary>
    public const string FileName = "trust.cbor";

    /// <summary>The longest list, in bytes.</summary>
    public const int MaximumLength = 32768;

    private const string RecordName = "trust";

    /// <summary>Loads the list.</summary>
    /// <returns>Null unless a root key has signed it and it is not an old one; nothing then verifies.</returns>
    public static TrustList Load(IStore store, SequenceMemory sequences, MessageSignature signature)
    {
        TrustList fetched = Accepted(store.ReadRecord(RecordName), store, sequences, signature);
        TrustList deployed = Accepted(StoredFile.Read(store, FileName, MaximumLength), store, sequences, signature);
        return fetched == null || (deployed != null && deployed.Sequence > fetched.Sequence) ? deployed : fetched;
    }

    /// <summary>Puts a list that was fetched in place of the present one, when it follows that.</summary>
    /// <param name="bytes">As received.</param>
    public static TrustNews Install(byte[] bytes, IStore store, SequenceMemory sequences, MessageSignature signature)
    {
        CoseSign1 message = Message(bytes);
        TrustList list = message == null ? null : TrustList.Read(message.Payload);
        if (list == null)
        {
            return TrustNews.NoTrustList;
        }

        if (!new RootKeys(store).HaveSigned(message, signature))
        {
            return TrustNews.NotSigned;
        }

        switch (sequences.Compare(SequenceMemory.TrustListSubject, list.Sequence, list.IssuedAt, message.Payload.ToArray()))
        {
            case Succession.Newer:
                return Put(bytes, list, message, store, sequences);
            case Succession.Same:
                return TrustNews.Unchanged;
            case Succession.Contradiction:
                return TrustNews.Contradiction;
            default:
                return TrustNews.Older;
        }
    }

    // A power cut between these steps leaves both lists; the newer one then counts.
    private static TrustNews Put(byte[] bytes, TrustList list, CoseSign1 message, IStore store, SequenceMemory sequences)
    {
        if (!store.Replace(RecordName, bytes))
        {
            return TrustNews.NotStored;
        }

        sequences.Accept(SequenceMemory.TrustListSubject, list.Sequence, list.IssuedAt, message.Payload.ToArray());
        store.Delete(FileName);
        return TrustNews.Installed;
    }

    private static CoseSign1 Message(byte[] bytes)
    {
        CoseSign1 message = bytes == null ? null : CoseSign1.Read(new ByteSegment(bytes, 0, bytes.Length));
        return message == null || message.Type != MessageType.TrustList ? null : message;
    }

    private static TrustList Accepted(byte[] bytes, IStore store, SequenceMemory sequences, MessageSignature signature)
    {
        CoseSign1 message = Message(bytes);
        if (message == null || !new RootKeys(store).HaveSigned(message, signature))
        {
            return null;
        }

        TrustList list = TrustList.Read(message.Payload);
        bool accepted = list != null
            && sequences.Accept(SequenceMemory.TrustListSubject, list.Sequence, list.IssuedAt, message.Payload.ToArray());
        return accepted ? list : null;
    }
}
