using ELicense.Crypto;

namespace NFProjTools.Scenarios.Operations;

public sealed class Sm2EvenR()
    : UnknownKey("sm2-unknown-even", "SM2, unknown key, R even", Curve.Sm2, isEven: true);
