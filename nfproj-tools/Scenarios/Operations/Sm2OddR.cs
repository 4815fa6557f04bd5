using ELicense.Crypto;

namespace NFProjTools.Scenarios.Operations;

public sealed class Sm2OddR()
    : UnknownKey("sm2-unknown-odd", "SM2, unknown key, R odd", Curve.Sm2, isEven: false);
