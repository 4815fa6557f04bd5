using ELicense.Crypto;
using ELicense.Simulator.Authority.Keys;
using NFProjTools.Counting;
using Curve = ELicense.Crypto.Curve;
using PublicKey = ELicense.Crypto.PublicKey;

namespace NFProjTools.Scenarios;

/// <summary>One signature over 400 bytes, by a key that the verifier has not seen before.</summary>
public abstract class Verification : Scenario
{
    private readonly SignatureVerifier _verifier = new();
    private readonly byte[] _message = [.. Enumerable.Range(0, 400).Select(i => (byte)i)];
    private PublicKey _key = null!;
    private byte[] _signature = null!;
    private SignatureResult _result;

    public override object[] Idle => [_verifier, _key];

    protected abstract KeyAlgorithm Algorithm { get; }

    protected abstract Curve Curve { get; }

    public override void Prepare()
    {
        Sign("before");
        Run();
        Sign("measured");
    }

    public override void Run()
    {
        _verifier.Start(_key, _signature, 0, _signature.Length);
        _verifier.Update(_message, 0, _message.Length);
        _result = _verifier.Finish();
    }

    public override void Verify() => Require(_result == SignatureResult.Valid, $"{Name}: {_result}");

    private void Sign(string seed)
    {
        var signer = Province.New(Algorithm, seed);
        _key = PublicKey.Create(Curve, signer.PublicKey.X, signer.PublicKey.Y);
        _signature = signer.Sign(_message);
    }
}
