using ELicense.Simulator.Authority.Keys;
using Curve = ELicense.Crypto.Curve;

namespace NFProjTools.Scenarios;

public sealed class P256Verification : Verification
{
    public override string Name => "p256-verify";

    protected override KeyAlgorithm Algorithm => KeyAlgorithm.P256;

    protected override Curve Curve => Curve.P256;
}
