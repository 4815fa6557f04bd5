using ELicense.Crypto;
using NFProjTools.Counting;

namespace NFProjTools.Scenarios;

/// <summary>One block through a hash function.</summary>
public abstract class HashBlock : Scenario
{
    private readonly byte[] _block = new byte[64];
    private readonly byte[] _digest = new byte[32];

    protected abstract MessageDigest Hash { get; }

    public override object[] Idle => [Hash, _block];

    public override void Prepare() => Hash.Reset();

    public override void Run() => Hash.Update(_block, 0, _block.Length);

    public override void Verify()
    {
        Hash.Finish(_digest, 0);
        Require(_digest.Any(b => b != 0), "no digest");
    }
}
