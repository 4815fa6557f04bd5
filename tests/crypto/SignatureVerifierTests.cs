using ELicense.Crypto;
using ELicense.Tests.Support;

namespace ELicense.Tests.Crypto;

public class SignatureVerifierTests
{
    private readonly byte[] _message = [1, 2, 3, 4, 5, 6, 7];
    private readonly byte[] _signature;
    private readonly PublicKey _key;
    private readonly SignatureVerifier _verifier = new();

    public SignatureVerifierTests()
    {
        P256Signer signer = new(seed: 51);
        _key = signer.Key;
        _signature = signer.Sign(_message);
    }

    [Fact]
    public void NothingBegunIsUnknown()
    {
        Assert.Equal(SignatureResult.Unknown, _verifier.Finish());
        Assert.Equal(SignatureResult.Valid, Signatures.Verify(_verifier, _key, _message, _signature));
        Assert.Equal(SignatureResult.Unknown, _verifier.Finish());
    }

    [Fact]
    public void MessageMayComeInPieces()
    {
        byte[] framed = [9, .. _signature, 9];
        Assert.True(_verifier.Start(_key, framed, 1, 64));
        Array.Clear(framed);
        _verifier.Update(_message, 0, 3);
        _verifier.Update(_message, 3, 0);
        _verifier.Update(_message, 3, 4);
        Assert.Equal(SignatureResult.Valid, _verifier.Finish());
    }

    [Fact]
    public void StartForgetsTheVerificationUnderWay()
    {
        _verifier.Start(_key, _signature, 0, 64);
        _verifier.Update(_message, 0, 3);
        Assert.Equal(SignatureResult.Valid, Signatures.Verify(_verifier, _key, _message, _signature));
        _verifier.Start(_key, _signature, 0, 64);
        Assert.Equal(SignatureResult.Malformed, Signatures.Verify(_verifier, _key, _message, new byte[64]));
    }

    [Fact]
    public void EveryOtherLengthIsMalformed()
    {
        for (int length = 0; length < 80; length++)
        {
            byte[] signature = new byte[length];
            Array.Copy(_signature, signature, Math.Min(length, 64));
            SignatureResult expected = length == 64 ? SignatureResult.Valid : SignatureResult.Malformed;
            Assert.Equal(expected, Signatures.Verify(_verifier, _key, _message, signature));
        }
    }

    [Fact]
    public void SecondVerificationAllocatesNothing()
    {
        Signatures.Verify(_verifier, _key, _message, _signature);
        Assert.Equal(0, Allocation.Least(() => Signatures.Verify(_verifier, _key, _message, _signature)));
    }

    [Fact]
    public void MisuseThrows()
    {
        Assert.Throws<ArgumentNullException>(() => _verifier.Start(null, _signature, 0, 64));
        Assert.Throws<ArgumentNullException>(() => _verifier.Start(_key, null, 0, 64));
        Assert.Throws<ArgumentException>(() => _verifier.Start(_key, _signature, 1, 64));
        Assert.Throws<ArgumentException>(() => _verifier.Update(_message, 5, 5));
    }
}
