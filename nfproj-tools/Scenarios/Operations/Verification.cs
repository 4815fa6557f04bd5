using System.Security.Cryptography;
using ELicense.Crypto;
using ELicense.Crypto.Ed25519;
using NFProjTools.Counting;

namespace NFProjTools.Scenarios.Operations;

/// <summary>
/// Signatures of twenty keys, each verified once, over messages that take one block of the hash with what precedes them.
/// </summary>
/// <param name="name">The scenario.</param>
/// <param name="title">The row.</param>
/// <param name="curve">The curve.</param>
/// <param name="ofGenerator">Bytes of the generator's table; 0 for none.</param>
/// <param name="ofKey">Bytes of each key's table; 0 for none.</param>
public abstract class Verification(string name, string title, Curve curve, int ofGenerator, int ofKey) : Operation(name, title)
{
    private const int Signatures = 200;
    private const int Signers = 20;
    private const int MessageLength = 16;
    private readonly SignatureVerifier _verifier = new([new EdDsa()]);
    private readonly MessageDigest _digest = curve switch
    {
        Curve.P256 => new Sha256(), Curve.Sm2 => new Sm3(), _ => new Sha512(),
    };
    private readonly byte[] _preceding = new byte[curve switch { Curve.P256 => 0, Curve.Sm2 => 32, _ => 64 }];
    private readonly byte[] _hash = new byte[64];
    private readonly SampleSigner[] _signers = new SampleSigner[Signers];
    private readonly byte[][] _messages = new byte[Signatures][];
    private readonly byte[][] _signatures = new byte[Signatures][];
    private int _expected;

    public override object[] Idle => [_verifier];

    public override int Times => Signatures;

    public override IReadOnlyDictionary<string, Action> Others
    {
        get
        {
            var others = new Dictionary<string, Action>
            {
                ["Bouncy Castle"] = () => ForEach((s, m, b) => s.VerifyByBouncyCastle(m, b)),
            };
            if (curve == Curve.P256)
            {
                others.Add(".NET", () => ForEach((s, m, b) => s.VerifyByFramework(m, b)));
            }

            return others;
        }
    }

    /// <summary>What every verification has to answer.</summary>
    protected virtual SignatureResult Expected => SignatureResult.Valid;

    public override void Prepare()
    {
        Table.Give(_verifier.GeneratorOf(curve), ofGenerator);
        for (var i = 0; i < Signatures; i++)
        {
            _messages[i] = SHA256.HashData(BitConverter.GetBytes(i))[..MessageLength];
            if (i < Signers)
            {
                _signers[i] = new SampleSigner(curve, i);
                Table.Give(_signers[i].Key, ofKey);
            }

            _signatures[i] = Sign(_signers[i % Signers], _messages[i]);
            if (i < Signers)
            {
                // What a verifier or a key does only once.
                Verify(_signers[i], _messages[i], _signatures[i]);
            }
        }
    }

    public override void Run()
    {
        _expected = 0;
        ForEach((signer, message, signature) => _expected += Verify(signer, message, signature) == Expected ? 1 : 0);
    }

    public override void RunExcluded() => ForEach((_, message, _) =>
    {
        _digest.Reset();
        _digest.Update(_preceding, 0, _preceding.Length);
        _digest.Update(message, 0, message.Length);
        _digest.Finish(_hash, 0);
    });

    public override void Verify() => Require(_expected == Signatures, $"{Name}: {_expected} of {Signatures}");

    internal abstract byte[] Sign(SampleSigner signer, byte[] message);

    private void ForEach(Action<SampleSigner, byte[], byte[]> action)
    {
        for (var i = 0; i < Signatures; i++)
        {
            action(_signers[i % Signers], _messages[i], _signatures[i]);
        }
    }

    private SignatureResult Verify(SampleSigner signer, byte[] message, byte[] signature)
    {
        _verifier.Start(signer.Key, signature, 0, signature.Length);
        _verifier.Update(message, 0, message.Length);
        return _verifier.Finish();
    }
}
