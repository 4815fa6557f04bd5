using ELicense.Crypto;

namespace NFProjTools.Scenarios.Operations;

public sealed class P256Forgery()
    : Forgery("p256-forgery", "P-256, unknown key, forged", Curve.P256, ofKey: 0);
