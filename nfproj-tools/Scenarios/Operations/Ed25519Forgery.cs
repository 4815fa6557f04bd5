using ELicense.Crypto;

namespace NFProjTools.Scenarios.Operations;

public sealed class Ed25519Forgery()
    : Forgery("ed25519-forgery", "Ed25519, issuer key, forged", Curve.Ed25519, Table.Large);
