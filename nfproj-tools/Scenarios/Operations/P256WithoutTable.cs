using ELicense.Crypto;

namespace NFProjTools.Scenarios.Operations;

public sealed class P256WithoutTable()
    : IssuerKey("p256-no-table", "P-256, no table", Curve.P256, 0);
