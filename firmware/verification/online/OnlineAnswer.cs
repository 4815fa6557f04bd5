using ELicense.Formats;

namespace ELicense.Verification.Online;

/// <summary>
/// A signed answer of an authority's service, as it was received: a COSE_Sign1 message of type <see
/// cref="MessageType.OnlineAnswer"/>. Reading it proves nothing.
/// </summary>
internal sealed class OnlineAnswer
{
    /// <summary>The longest answer that is looked at: twice what one with a portrait has.</summary>
    internal const int MaximumLength = 2048;

    private const int ClaimIssuedAt = 6;
    private const int ClaimNonce = 10;
    private const int ClaimStatus = 65535;
    private const int ClaimFacts = -65702;
    private const int AllClaims = 0xF;

    private int _claimsSeen;

    private OnlineAnswer(CoseSign1 message)
    {
        Message = message;
    }

    /// <summary>The message that was signed.</summary>
    internal CoseSign1 Message { get; }

    /// <summary>iat, seconds since 1970-01-01T00:00:00Z.</summary>
    internal long IssuedAt { get; private set; }

    /// <summary>The nonce of the question that it answers.</summary>
    internal byte[] Nonce { get; private set; }

    /// <summary>Which credential it is about.</summary>
    internal StatusReference Status { get; private set; }

    internal OnlineFacts Facts { get; private set; }

    /// <summary>Reads an answer of any length and content; null when it is none.</summary>
    internal static OnlineAnswer Read(byte[] bytes)
    {
        CoseSign1 message = bytes.Length > MaximumLength ? null : CoseSign1.Read(new ByteSegment(bytes, 0, bytes.Length));
        if (message == null || message.Type != MessageType.OnlineAnswer || message.KeyId == null
            || message.EmbeddedCredential != null)
        {
            return null;
        }

        OnlineAnswer answer = new OnlineAnswer(message);
        CborReader reader = new CborReader(message.Payload);
        for (int left = reader.ReadMap(); left > 0; left--)
        {
            answer.ReadClaim(reader.ReadKey(), reader);
        }

        return !reader.Failed && answer._claimsSeen == AllClaims ? answer : null;
    }

    private void ReadClaim(int label, CborReader reader)
    {
        switch (label)
        {
            case ClaimIssuedAt:
                IssuedAt = reader.ReadInteger();
                _claimsSeen |= 1;
                break;
            case ClaimNonce:
                Nonce = reader.ReadBytes(OnlineQuestion.NonceLength);
                _claimsSeen |= 2;
                break;
            case ClaimStatus:
                Status = StatusReference.Read(reader);
                _claimsSeen |= 4;
                break;
            case ClaimFacts:
                Facts = OnlineFacts.Read(reader);
                _claimsSeen |= 8;
                break;
            default:
                reader.Skip();
                break;
        }
    }
}
