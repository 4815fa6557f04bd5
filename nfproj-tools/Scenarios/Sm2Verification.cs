using ELicense.Simulator.Authority.Keys;
using Curve = ELicense.Crypto.Curve;

namespace NFProjTools.Scenarios;

public sealed class Sm2Verification : Verification
{
    public override string Name => "sm2-verify";

    protected override KeyAlgorithm Algorithm => KeyAlgorithm.Sm2;

    protected override Curve Curve => Curve.Sm2;
}
