using System.Security.Cryptography;
using ELicense.Crypto;
using NFProjTools.Counting;
using Org.BouncyCastle.Crypto;

namespace NFProjTools.Scenarios.Operations;

/// <summary>A block through a hash function.</summary>
/// <param name="name">The scenario.</param>
/// <param name="title">The row.</param>
/// <param name="digest">The hash function.</param>
/// <param name="bouncyCastle">Bouncy Castle's.</param>
/// <param name="framework">.NET's; null where it has none.</param>
public abstract class HashBlocks(
    string name, string title, MessageDigest digest, IDigest bouncyCastle, IncrementalHash? framework)
    : Operation(name, title)
{
    private const int Blocks = 200;
    private readonly byte[] _block = new byte[digest.BlockLength];
    private readonly byte[] _digest = new byte[digest.Length];
    private readonly byte[] _expected = new byte[digest.Length];

    public override object[] Idle => [digest];

    public override int Times => Blocks;

    public override IReadOnlyDictionary<string, Action> Others
    {
        get
        {
            var others = new Dictionary<string, Action>
            {
                ["Bouncy Castle"] = () => Repeat(() => bouncyCastle.BlockUpdate(_block, 0, _block.Length)),
            };
            if (framework != null)
            {
                others.Add(".NET", () => Repeat(() => framework.AppendData(_block)));
            }

            return others;
        }
    }

    public override void Prepare() => digest.Reset();

    public override void Run() => Repeat(() => digest.Update(_block, 0, _block.Length));

    public override void Verify()
    {
        Others["Bouncy Castle"]();
        bouncyCastle.DoFinal(_expected, 0);
        digest.Finish(_digest, 0);
        Require(_digest.SequenceEqual(_expected), $"{Name}: a wrong digest");
    }

    public override void Dispose()
    {
        framework?.Dispose();
        base.Dispose();
    }

    private static void Repeat(Action action)
    {
        for (var i = 0; i < Blocks; i++)
        {
            action();
        }
    }
}
