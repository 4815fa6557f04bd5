namespace ELicense.Formats;

/// <summary>
/// A COSE_Sign1 message (RFC 9052, section 4.2) in the one form that the product takes: tag 18, an empty unprotected map, a
/// payload inside, a signature of 64 bytes. Nothing in it is proven before its signature is verified over
/// <see cref="EncodedProtected"/> and <see cref="EncodedPayload"/>.
/// </summary>
public sealed class CoseSign1
{
    private const int Tag = 18;
    private const int SignatureLength = 64;

    /// <summary>The alg header (1).</summary>
    public long Algorithm { get; private set; }

    /// <summary>The kid header (4), 8 bytes; null when there is none.</summary>
    public ByteSegment KeyId { get; private set; }

    /// <summary>The kcwt header (13), still encoded: the credential that a presentation carries; null when there is none.</summary>
    public ByteSegment EmbeddedCredential { get; private set; }

    /// <summary>The typ header (16), a <see cref="MessageType"/>.</summary>
    public int Type { get; private set; }

    /// <summary>The protected header as a byte string with its head, as received.</summary>
    public ByteSegment EncodedProtected { get; private set; }

    /// <summary>The payload as a byte string with its head, as received.</summary>
    public ByteSegment EncodedPayload { get; private set; }

    /// <summary>The payload's content.</summary>
    public ByteSegment Payload { get; private set; }

    /// <summary>64 bytes.</summary>
    public ByteSegment Signature { get; private set; }

    /// <summary>Reads a message.</summary>
    /// <returns>Null when the bytes are not exactly one message in this form.</returns>
    public static CoseSign1 Read(ByteSegment segment)
    {
        CoseSign1 message = new CoseSign1();
        CborReader reader = new CborReader(segment);
        reader.ReadTag(Tag);
        reader.ReadArray(4);
        message.EncodedProtected = reader.ReadEncoded();
        int unprotectedHeaders = reader.ReadMap();
        message.EncodedPayload = reader.ReadEncoded();
        message.Signature = reader.ReadBytes();
        if (reader.Failed || unprotectedHeaders != 0 || message.Signature.Count != SignatureLength)
        {
            return null;
        }

        message.Payload = new CborReader(message.EncodedPayload).ReadBytes();
        ByteSegment headers = new CborReader(message.EncodedProtected).ReadBytes();
        return message.Payload.Count > 0 && message.ReadHeaders(headers) ? message : null;
    }

    private bool ReadHeaders(ByteSegment headers)
    {
        CborReader reader = new CborReader(headers);
        for (int left = reader.ReadMap(); left > 0; left--)
        {
            switch (reader.ReadKey())
            {
                case 1:
                    Algorithm = reader.ReadInteger();
                    break;
                case 4:
                    KeyId = reader.ReadBytes();
                    break;
                case 13:
                    EmbeddedCredential = reader.ReadEncoded();
                    break;
                case 16:
                    Type = reader.ReadInteger(0, 65535);
                    break;
                default:
                    // Also crit (2): a header that we do not know may change what the message means, so it is not passed over.
                    reader.Fail();
                    break;
            }
        }

        return !reader.Failed && Algorithm != 0 && Type != 0 && (KeyId == null || KeyId.Count == 8);
    }
}
