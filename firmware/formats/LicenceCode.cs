namespace ELicense.Formats;

/// <summary>
/// The content of a licence code: "ELC1:" and Base45 of a credential, or of a presentation around one (docs/format.md).
/// </summary>
public sealed class LicenceCode
{
    private const string Family = "ELC";
    private const int PrefixLength = 5;
    private const char Version = '1';

    // 1,500 bytes are 2,250 digits.
    private const int MaximumDigits = 2250;

    private LicenceCode(CodeOutcome outcome)
    {
        Outcome = outcome;
    }

    public CodeOutcome Outcome { get; private set; }

    /// <summary>Set when the outcome is Read or UnknownKind.</summary>
    public Credential Credential { get; private set; }

    /// <summary>The holder's proof around the credential; null when the credential was shown alone.</summary>
    public Presentation Presentation { get; private set; }

    /// <summary>Reads the text of a code. One CR, LF or CR LF at its end is the scan engine's and is passed over.</summary>
    public static LicenceCode Read(string text)
    {
        text = WithoutTerminator(text);
        if (!HasPrefix(text))
        {
            return new LicenceCode(CodeOutcome.NotOurs);
        }

        if (text[PrefixLength - 2] != Version)
        {
            return new LicenceCode(CodeOutcome.UnknownVersion);
        }

        byte[] bytes = text.Length - PrefixLength > MaximumDigits ? null : Base45.Decode(text, PrefixLength);
        LicenceCode code = new LicenceCode(CodeOutcome.Damaged);
        if (bytes != null)
        {
            code.ReadMessage(CoseSign1.Read(new ByteSegment(bytes, 0, bytes.Length)));
        }

        return code;
    }

    private static string WithoutTerminator(string text)
    {
        int end = text.Length;
        if (end > 0 && text[end - 1] == '\n')
        {
            end--;
        }

        if (end > 0 && text[end - 1] == '\r')
        {
            end--;
        }

        return text.Substring(0, end);
    }

    private static bool HasPrefix(string text)
    {
        return text.Length >= PrefixLength
            && text.Substring(0, Family.Length) == Family
            && text[PrefixLength - 2] >= '1' && text[PrefixLength - 2] <= '9'
            && text[PrefixLength - 1] == ':';
    }

    private void ReadMessage(CoseSign1 message)
    {
        if (message != null && message.Type == MessageType.Presentation)
        {
            Presentation = Presentation.Read(message);
            message = Presentation == null ? null : CoseSign1.Read(message.EmbeddedCredential);
        }

        Credential = message == null ? null : Credential.Read(message);
        if (Credential != null && (Presentation == null || Credential.HolderKey != null))
        {
            Outcome = Credential.Document == null ? CodeOutcome.UnknownKind : CodeOutcome.Read;
        }
    }
}
