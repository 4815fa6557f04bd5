using System.Security.Cryptography;
using ELicense.Crypto;
using ELicense.Crypto.Ed25519;

namespace ELicense.Simulator.Conformance.Benchmark;

/// <summary>Verifying signatures of one curve in one way.</summary>
internal sealed class SignatureWork : Work
{
    private const int Kept = 20;

    private readonly Curve _curve;
    private readonly bool? _isEven;
    private readonly int _ofKey;
    private readonly SignatureVerifier _verifier = new([new EdDsa()]);
    private readonly MessageDigest _digest;
    private readonly byte[] _hash = new byte[64];
    private readonly SampleSigner[] _signers = new SampleSigner[Kept];
    private SampleSigner? _signer;
    private byte[] _message = [];
    private byte[] _signature = [];

    /// <param name="curve">The curve.</param>
    /// <param name="isEven">Whether R has an even y; null when it does not matter.</param>
    /// <param name="ofGenerator">Bytes of the generator's table; 0 for none.</param>
    /// <param name="ofKey">Bytes of the key's table; 0 for none.</param>
    internal SignatureWork(Curve curve, bool? isEven, int ofGenerator, int ofKey)
    {
        (_curve, _isEven, _ofKey) = (curve, isEven, ofKey);
        _digest = curve == Curve.P256 ? new Sha256() : curve == Curve.Sm2 ? new Sm3() : new Sha512();
        Use(curve == Curve.Ed25519 ? EdDsa.Generator : PublicKey.GeneratorOf(curve), ofGenerator);
    }

    internal override Action? Framework => _curve != Curve.P256 ? null : () => _signer!.VerifyByFramework(_message, _signature);

    internal override Action BouncyCastle => () => _signer!.VerifyByBouncyCastle(_message, _signature);

    internal override void Prepare(int i)
    {
        _signer = _signers[i % Kept];
        if (_signer is null)
        {
            _signer = _signers[i % Kept] = new SampleSigner(_curve, i);
            Use(_signer.Key, _ofKey);
        }
        _message = SHA256.HashData(BitConverter.GetBytes(i))[..16];
        _signature = _signer.Sign(_message, _isEven);
        _verifier.Start(_signer.Key, _signature, 0, _signature.Length);
        _verifier.Update(_message, 0, _message.Length);
        _digest.Reset();
        _digest.Update(_message, 0, _message.Length);
    }

    internal override void Run()
    {
        if (_verifier.Finish() != SignatureResult.Valid) throw new InvalidOperationException("A good signature was refused.");
    }

    // Short messages: what precedes them, in some algorithms, fits the same block.
    internal override void RunHash() => _digest.Finish(_hash, 0);

    private static void Use(PublicKey key, int length)
    {
        key.UseTable(null);
        if (length == 0) return;
        byte[] table = new byte[length];
        TableBuilder.Build(key, table);
        key.UseTable(new ArrayTable(table));
    }
}
