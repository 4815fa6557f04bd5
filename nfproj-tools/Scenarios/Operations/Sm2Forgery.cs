using ELicense.Crypto;

namespace NFProjTools.Scenarios.Operations;

public sealed class Sm2Forgery()
    : Forgery("sm2-forgery", "SM2, unknown key, forged", Curve.Sm2, ofKey: 0);
