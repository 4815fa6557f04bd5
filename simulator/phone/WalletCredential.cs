using ELicense.Simulator.Authority.Keys;

namespace ELicense.Simulator.Phone;

/// <summary>A credential in a wallet's file.</summary>
internal sealed record WalletCredential(byte[] Message, KeyAlgorithm Algorithm, byte[]? Secret);
