using ELicense.Formats;
using ELicense.Hal;

namespace ELicense.Verification.Trust;

/// <summary>Loads the trust list of this terminal.</summary>
public static class TrustStore
{
    /// <summary>The file: a COSE_Sign1 message of type <see cref="MessageType.TrustList"/>.</summary>
    public const string FileName = "trust.cbor";

    private const int MaximumLength = 32768;

    /// <summary>Loads the list.</summary>
    /// <returns>Null unless a root key has signed it and it is not an old one; nothing then verifies.</returns>
    public static TrustList Load(IStore store, SequenceMemory sequences, MessageSignature signature)
    {
        byte[] file = StoredFile.Read(store, FileName, MaximumLength);
        CoseSign1 message = file == null ? null : CoseSign1.Read(new ByteSegment(file, 0, file.Length));
        if (message == null || message.Type != MessageType.TrustList || !new RootKeys(store).HaveSigned(message, signature))
        {
            return null;
        }

        TrustList list = TrustList.Read(message.Payload);
        bool accepted = list != null
            && sequences.Accept(SequenceMemory.TrustListSubject, list.Sequence, list.IssuedAt, message.Payload.ToArray());
        return accepted ? list : null;
    }
}
