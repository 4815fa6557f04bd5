using ELicense.Crypto;

namespace NFProjTools.Scenarios.Operations;

public sealed class Ed25519IssuerKey()
    : IssuerKey("ed25519-issuer-32k", "Ed25519, issuer key, 32 KB table", Curve.Ed25519, Table.Large);
