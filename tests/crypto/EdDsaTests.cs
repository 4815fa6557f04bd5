using System.Numerics;
using ELicense.Crypto;
using ELicense.Crypto.Ed25519;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using static ELicense.Tests.Crypto.Signatures;

namespace ELicense.Tests.Crypto;

public class EdDsaTests
{
    private static readonly BigInteger _l = (BigInteger.One << 252) + BigInteger.Parse("27742317777372353535851937790883648493");
    private static readonly BigInteger _p = (BigInteger.One << 255) - 19;
    private readonly SignatureVerifier _verifier = new([new EdDsa()]);

    // RFC 8032 section 7.1, TEST 1, 2 and 3.
    [Theory]
    [InlineData("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    [InlineData("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    public void Rfc8032(string key, string message, string signature)
    {
        Assert.Equal(SignatureResult.Valid, Verify(_verifier, EdDsa.CreateKey(Hex(key)), Hex(message), Hex(signature)));
    }

    [Fact]
    public void AgreesWithBouncyCastle()
    {
        Random random = new(61);
        for (int i = 0; i < 100; i++)
        {
            (PublicKey key, byte[] message, byte[] signature) = Sign(random);
            Assert.Equal(SignatureResult.Valid, Verify(_verifier, key, message, signature));
            byte[] spoilt = Spoil(signature, random.Next(64), random.Next(8));
            Assert.NotEqual(SignatureResult.Valid, Verify(_verifier, key, message, spoilt));
        }
    }

    [Fact]
    public void SOfLOrMoreIsMalformed()
    {
        (PublicKey key, byte[] message, byte[] signature) = Sign(new Random(62));
        BigInteger s = new(signature.AsSpan(32), isUnsigned: true);
        foreach (BigInteger outside in new[] { s + _l, s + 2 * _l, _l, _l + 1, (BigInteger.One << 256) - 1 })
        {
            byte[] spoilt = [.. signature[..32], .. Bytes(outside).Reverse()];
            Assert.Equal(SignatureResult.Malformed, Verify(_verifier, key, message, spoilt));
        }
    }

    // The points of order 1, 2, 4 and 8, and those of order 2 L and 4 L that B and they add up to, are no keys.
    [Fact]
    public void OnlyPointsOfOrderLAreKeys()
    {
        BigInteger d = -121665 * Inverse(121666), i = BigInteger.ModPow(2, (_p - 1) / 4, _p);
        BigInteger y8 = Number("7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD83D3D706A17C7");
        BigInteger by = 4 * Inverse(5) % _p, bx = Abscissa(by, d);
        Assert.NotNull(EdDsa.CreateKey(Encoded(bx, by)));
        Assert.NotNull(EdDsa.CreateKey(Encoded(_p - bx, by)));
        foreach (BigInteger y in new[] { 1, _p - 1, 0, y8, _p - y8 })
        {
            Assert.Null(EdDsa.CreateKey(Encoded(0, y)));
            Assert.Null(EdDsa.CreateKey(Encoded(1, y)));
        }
        Assert.Null(EdDsa.CreateKey(Encoded(_p - bx, _p - by)));        // B + (0, -1)
        Assert.Null(EdDsa.CreateKey(Encoded(by * i % _p, bx * i % _p))); // B + (i, 0)
    }

    [Fact]
    public void EncodingsOfNoPointAreNoKeys()
    {
        byte[] two = new byte[32];
        two[0] = 2;
        Assert.Null(EdDsa.CreateKey(two)); // no x for y = 2
        Assert.Null(EdDsa.CreateKey(Encoded(0, _p + 4)));
        Assert.Null(EdDsa.CreateKey(Encoded(0, _p)));
        Assert.Null(EdDsa.CreateKey(new byte[31]));
        Assert.Null(EdDsa.CreateKey(new byte[33]));
    }

    [Fact]
    public void VerifierWithoutTheSchemeSaysUnsupported()
    {
        (PublicKey key, byte[] message, byte[] signature) = Sign(new Random(63));
        Assert.Equal(SignatureResult.Unsupported, Verify(new SignatureVerifier(), key, message, signature));
        Assert.Null(PublicKey.Create(Curve.Ed25519, new byte[32], new byte[32]));
    }

    internal static (PublicKey Key, byte[] Message, byte[] Signature) Sign(Random random)
    {
        byte[] seed = new byte[32], message = new byte[random.Next(300)];
        random.NextBytes(seed);
        random.NextBytes(message);
        Ed25519PrivateKeyParameters secret = new(seed, 0);
        Ed25519Signer signer = new();
        signer.Init(true, secret);
        signer.BlockUpdate(message, 0, message.Length);
        return (EdDsa.CreateKey(secret.GeneratePublicKey().GetEncoded()), message, signer.GenerateSignature());
    }

    private static byte[] Encoded(BigInteger x, BigInteger y)
    {
        byte[] bytes = [.. Bytes(y).Reverse()];
        if (!x.IsEven)
        {
            bytes[31] |= 0x80;
        }

        return bytes;
    }

    private static BigInteger Abscissa(BigInteger y, BigInteger d)
    {
        BigInteger square = (y * y - 1) * Inverse(d * y * y + 1) % _p;
        BigInteger root = BigInteger.ModPow((square + _p) % _p, (_p + 3) / 8, _p);
        return (root * root - square) % _p == 0 ? root : root * BigInteger.ModPow(2, (_p - 1) / 4, _p) % _p;
    }

    private static BigInteger Inverse(BigInteger a) => BigInteger.ModPow((a % _p + _p) % _p, _p - 2, _p);
}
