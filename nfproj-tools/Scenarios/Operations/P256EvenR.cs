using ELicense.Crypto;

namespace NFProjTools.Scenarios.Operations;

public sealed class P256EvenR()
    : UnknownKey("p256-unknown-even", "P-256, unknown key, R even", Curve.P256, isEven: true);
