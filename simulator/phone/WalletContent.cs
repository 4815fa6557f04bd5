namespace ELicense.Simulator.Phone;

/// <summary>A wallet's file, as JSON.</summary>
internal sealed record WalletContent(int Format, IReadOnlyList<WalletCredential?> Credentials);
