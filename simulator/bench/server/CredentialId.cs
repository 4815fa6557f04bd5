namespace ELicense.Simulator.Bench.Server;

/// <summary>A credential's cti as pages write it: 16 hex digits.</summary>
internal static class CredentialId
{
    private const int Digits = 16;

    /// <returns>Its 8 bytes; null when it is none.</returns>
    public static byte[]? Read(string text) =>
        text.Length == Digits && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;
}
