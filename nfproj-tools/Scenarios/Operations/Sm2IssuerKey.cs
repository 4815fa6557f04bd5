using ELicense.Crypto;

namespace NFProjTools.Scenarios.Operations;

public sealed class Sm2IssuerKey()
    : IssuerKey("sm2-issuer-32k", "SM2, issuer key, 32 KB table", Curve.Sm2, Table.Large);
