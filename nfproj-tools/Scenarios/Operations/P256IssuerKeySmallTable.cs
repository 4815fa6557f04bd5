using ELicense.Crypto;

namespace NFProjTools.Scenarios.Operations;

public sealed class P256IssuerKeySmallTable()
    : IssuerKey("p256-issuer-8k", "P-256, issuer key, 8 KB table", Curve.P256, Table.Small);
