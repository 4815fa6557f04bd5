using ELicense.Crypto;

namespace NFProjTools.Scenarios;

public sealed class Sha256Block : HashBlock
{
    public override string Name => "sha256-block";

    protected override MessageDigest Hash { get; } = new Sha256();
}
