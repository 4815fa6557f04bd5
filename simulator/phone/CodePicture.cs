using QRCoder;

namespace ELicense.Simulator.Phone;

/// <summary>A code as a QR code (ISO/IEC 18004): alphanumeric, error correction M, a quiet zone of four modules.</summary>
public sealed record CodePicture(byte[] Png, int Version)
{
    /// <summary>Writers have to warn above this version: such a code is hard to scan from a phone.</summary>
    public const int HighestEasyVersion = 20;

    public bool IsDense => Version > HighestEasyVersion;

    public static CodePicture Draw(string text, int pixelsPerModule)
    {
        using QRCodeData code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using PngByteQRCode picture = new(code);
        return new CodePicture(picture.GetGraphic(pixelsPerModule, drawQuietZones: true), code.Version);
    }
}
