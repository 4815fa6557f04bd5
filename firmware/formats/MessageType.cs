namespace ELicense.Formats;

/// <summary>
/// The values of the typ header (RFC 9596) in its private range. One key never signs two kinds of message, because each reader
/// takes its own type only.
/// </summary>
public static class MessageType
{
    public const int Credential = 65001;
    public const int Presentation = 65002;
    public const int TrustList = 65003;
    public const int StatusManifest = 65004;
    public const int OnlineAnswer = 65005;
}
