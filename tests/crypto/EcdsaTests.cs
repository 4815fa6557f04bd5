using System.Numerics;
using System.Text;
using ELicense.Crypto;
using static ELicense.Tests.Crypto.Signatures;

namespace ELicense.Tests.Crypto;

public class EcdsaTests
{
    // RFC 6979 appendix A.2.5: the key, and the signatures of "sample" and "test" with SHA-256.
    private const string X = "60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6";
    private const string Y = "7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299";
    private const string SampleR = "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716";
    private const string SampleS = "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8";
    private const string TestR = "F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367";
    private const string TestS = "019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083";

    private static readonly BigInteger _n = P256Order;
    private readonly SignatureVerifier _verifier = new();
    private readonly PublicKey _key = PublicKey.Create(Curve.P256, Hex(X), Hex(Y));
    private readonly byte[] _sample = Encoding.ASCII.GetBytes("sample");

    [Theory]
    [InlineData("sample", SampleR, SampleS)]
    [InlineData("test", TestR, TestS)]
    public void Rfc6979(string message, string r, string s)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(message);
        Assert.Equal(SignatureResult.Valid, Verify(_verifier, _key, bytes, [.. Hex(r), .. Hex(s)]));
    }

    [Fact]
    public void EitherSignOfSHolds()
    {
        Assert.Equal(SignatureResult.Valid, Sample(Number(SampleR), _n - Number(SampleS)));
    }

    [Fact]
    public void SwappedNumbersDoNotHold()
    {
        Assert.Equal(SignatureResult.Invalid, Sample(Number(SampleS), Number(SampleR)));
    }

    [Fact]
    public void EverySpoiltBitIsSeen()
    {
        byte[] signature = Pair(Number(SampleR), Number(SampleS));
        for (int i = 0; i < 64; i++)
        {
            byte[] spoilt = Spoil(signature, i, i & 7);
            Assert.Equal(SignatureResult.Invalid, Verify(_verifier, _key, _sample, spoilt));
        }
        Assert.Equal(SignatureResult.Invalid, Verify(_verifier, _key, Spoil(_sample, 3, 2), signature));
        Assert.Equal(SignatureResult.Valid, Verify(_verifier, _key, _sample, signature));
    }

    [Fact]
    public void NumbersOutOfRangeAreMalformed()
    {
        BigInteger r = Number(SampleR), s = Number(SampleS), small = Number(TestS);
        foreach (BigInteger outside in new[] { 0, _n, _n + 1, (BigInteger.One << 256) - 1, _n + (small >> 40) })
        {
            Assert.Equal(SignatureResult.Malformed, Sample(outside, s));
            Assert.Equal(SignatureResult.Malformed, Sample(r, outside));
        }
    }

    [Fact]
    public void NumbersAtTheEndsOfTheRangeAreInvalid()
    {
        BigInteger[] ends = [1, 2, 3, _n - 1, _n - 2, (_n - 1) / 2, (_n + 1) / 2, BigInteger.One << 224];
        foreach (BigInteger end in ends)
        {
            Assert.Equal(SignatureResult.Invalid, Sample(end, Number(SampleS)));
            Assert.Equal(SignatureResult.Invalid, Sample(Number(SampleR), end));
            Assert.Equal(SignatureResult.Invalid, Sample(end, end));
        }
    }

    [Fact]
    public void AgreesWithTheFramework()
    {
        Random random = new(31);
        for (int i = 0; i < 150; i++)
        {
            P256Signer signer = new(seed: i);
            byte[] message = new byte[random.Next(400)];
            random.NextBytes(message);
            byte[] signature = signer.Sign(message);
            Assert.True(signer.FrameworkVerifies(message, signature));
            Assert.Equal(SignatureResult.Valid, Verify(_verifier, signer.Key, message, signature));
            byte[] spoilt = Spoil(signature, random.Next(64), random.Next(8));
            bool expected = signer.FrameworkVerifies(message, spoilt);
            Assert.Equal(expected, Verify(_verifier, signer.Key, message, spoilt) == SignatureResult.Valid);
        }
    }

    private SignatureResult Sample(BigInteger r, BigInteger s) => Verify(_verifier, _key, _sample, Pair(r, s));
}
