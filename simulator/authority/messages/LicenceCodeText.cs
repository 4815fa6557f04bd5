namespace ELicense.Simulator.Authority.Messages;

/// <summary>The text of a licence code: what stands in the QR code (docs/format.md, section 1).</summary>
public static class LicenceCodeText
{
    public const string Prefix = "ELC1:";

    /// <param name="message">A signed credential, or a presentation around one.</param>
    public static string Of(byte[] message) => Prefix + Base45Encoder.Encode(message);
}
