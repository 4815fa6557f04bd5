using ELicense.Crypto;

namespace NFProjTools.Scenarios.Operations;

public sealed class P256OddR()
    : UnknownKey("p256-unknown-odd", "P-256, unknown key, R odd", Curve.P256, isEven: false);
