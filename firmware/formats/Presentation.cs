namespace ELicense.Formats;

/// <summary>
/// A presentation: the holder's phone signs the time, or the digits that a terminal asked for, around the credential
/// (in the shape of the key binding token of SD-CWT).
/// </summary>
public sealed class Presentation
{
    /// <summary>Digits of a challenge.</summary>
    public const int NonceLength = 6;

    /// <summary>The message that was signed by the holder's key.</summary>
    public CoseSign1 Message { get; private set; }

    /// <summary>iat (6): when the phone says that it made the code.</summary>
    public long IssuedAt { get; private set; }

    /// <summary>nonce (10): the digits of a challenge; null in a code that renews itself.</summary>
    public string Nonce { get; private set; }

    /// <summary>Reads a message of type <see cref="MessageType.Presentation"/>, the embedded credential not included.</summary>
    /// <returns>Null when it is not a presentation.</returns>
    public static Presentation Read(CoseSign1 message)
    {
        if (message.Type != MessageType.Presentation || message.KeyId != null || message.EmbeddedCredential == null)
        {
            return null;
        }

        Presentation presentation = new Presentation { Message = message };
        CborReader reader = new CborReader(message.Payload);
        int claims = reader.ReadMap();
        if (reader.ReadKey() != 6)
        {
            reader.Fail();
        }

        presentation.IssuedAt = reader.ReadInteger();
        if (claims == 2)
        {
            presentation.ReadNonce(reader);
        }

        return !reader.Failed && claims <= 2 ? presentation : null;
    }

    private void ReadNonce(CborReader reader)
    {
        if (reader.ReadKey() != 10)
        {
            reader.Fail();
        }

        Nonce = reader.ReadText(NonceLength, NonceLength);
        if (!IsDigits(Nonce))
        {
            reader.Fail();
        }
    }

    private static bool IsDigits(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] < '0' || text[i] > '9')
            {
                return false;
            }
        }

        return text.Length == NonceLength;
    }
}
