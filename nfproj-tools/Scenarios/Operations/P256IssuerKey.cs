using ELicense.Crypto;

namespace NFProjTools.Scenarios.Operations;

public sealed class P256IssuerKey()
    : IssuerKey("p256-issuer-32k", "P-256, issuer key, 32 KB table", Curve.P256, Table.Large);
