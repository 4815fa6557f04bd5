using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Store;

namespace ELicense.Simulator.Phone;

/// <summary>A credential on a phone and the key that it is bound to; a mark or a certificate has none.</summary>
public sealed record WalletEntry(IssuedCredential Credential, SigningKey? HolderKey);
