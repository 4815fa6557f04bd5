using ELicense.Crypto;

namespace NFProjTools.Scenarios;

public sealed class Sm3Block : HashBlock
{
    public override string Name => "sm3-block";

    protected override MessageDigest Hash { get; } = new Sm3();
}
