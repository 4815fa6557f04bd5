using System.Security.Cryptography;
using System.Text;
using ELicense.Formats;
using ELicense.Simulator.Authority.Keys;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using ECPoint = Org.BouncyCastle.Math.EC.ECPoint;

namespace ELicense.Tests.Authority;

public class SigningKeyTest
{
    private static readonly byte[] s_message = Encoding.UTF8.GetBytes("sample");

    // RFC 6979, A.2.5: P-256, SHA-256, message "sample".
    [Fact]
    public void P256SignsAsInRfc6979()
    {
        byte[] secret = Convert.FromHexString("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721");
        SigningKey key = SigningKey.FromSecret(KeyAlgorithm.P256, secret);
        Assert.Equal("60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6", Convert.ToHexString(key.PublicKey.X));
        string signature = Convert.ToHexString(key.Sign(s_message));
        Assert.Equal("EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716", signature[..64]);
        BigInteger s = new("F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8", 16);
        BigInteger n = CustomNamedCurves.GetByName("P-256").N;
        Assert.Contains(new BigInteger(signature[64..], 16), (BigInteger[])[s, n.Subtract(s)]);
    }

    [Theory]
    [InlineData(KeyAlgorithm.P256, "P-256")]
    [InlineData(KeyAlgorithm.Sm2, "sm2p256v1")]
    public void ThePointOfTheNonceHasAnEvenY(KeyAlgorithm algorithm, string name)
    {
        SigningKey key = SigningKey.Create(algorithm, new SeededRandom("even"));
        X9ECParameters curve = CustomNamedCurves.GetByName(name);
        ECPoint q = curve.Curve.CreatePoint(new BigInteger(1, key.PublicKey.X), new BigInteger(1, key.PublicKey.Y));
        for (int i = 0; i < 10; i++)
        {
            byte[] signature = key.Sign([(byte)i]);
            BigInteger r = new(1, signature[..32]), s = new(1, signature[32..]);
            BigInteger w = s.ModInverse(curve.N), e = new(1, SHA256.HashData([(byte)i]));
            ECPoint point = algorithm == KeyAlgorithm.Sm2
                ? curve.G.Multiply(s).Add(q.Multiply(r.Add(s).Mod(curve.N)))
                : curve.G.Multiply(e.Multiply(w).Mod(curve.N)).Add(q.Multiply(r.Multiply(w).Mod(curve.N)));
            Assert.False(point.Normalize().AffineYCoord.TestBitZero());
        }
    }

    [Fact]
    public void P256VerifiesWithTheFrameworksEcdsa()
    {
        SigningKey key = SigningKey.Create(KeyAlgorithm.P256, new SeededRandom("p256"));
        using ECDsa framework = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new System.Security.Cryptography.ECPoint { X = key.PublicKey.X, Y = key.PublicKey.Y },
        });
        for (int i = 0; i < 20; i++)
        {
            byte[] message = [(byte)i];
            Assert.True(framework.VerifyData(message, key.Sign(message), HashAlgorithmName.SHA256));
        }
    }

    [Fact]
    public void Sm2VerifiesUnderTheDefaultUserId()
    {
        SigningKey key = SigningKey.Create(KeyAlgorithm.Sm2, new SeededRandom("sm2"));
        X9ECParameters curve = GMNamedCurves.GetByName("sm2p256v1");
        ECDomainParameters domain = new(curve.Curve, curve.G, curve.N);
        ECPublicKeyParameters point = new(
            curve.Curve.CreatePoint(new BigInteger(1, key.PublicKey.X), new BigInteger(1, key.PublicKey.Y)), domain);
        SM2Signer verifier = new(PlainDsaEncoding.Instance, new SM3Digest());
        verifier.Init(false, new ParametersWithID(point, Encoding.ASCII.GetBytes("1234567812345678")));
        verifier.BlockUpdate(s_message, 0, s_message.Length);
        Assert.True(verifier.VerifySignature(key.Sign(s_message)));
    }

    [Theory]
    [InlineData(KeyAlgorithm.P256)]
    [InlineData(KeyAlgorithm.Sm2)]
    public void TheSameSeedSignsTheSameAndAnotherMessageDoesNot(KeyAlgorithm algorithm)
    {
        SigningKey one = SigningKey.Create(algorithm, new SeededRandom("seed"));
        SigningKey same = SigningKey.FromSecret(algorithm, one.ToSecret());
        Assert.Equal(one.Sign(s_message), SigningKey.Create(algorithm, new SeededRandom("seed")).Sign(s_message));
        Assert.Equal(one.Sign(s_message), same.Sign(s_message));

        // The first half is r: the same under two messages would give the secret away.
        Assert.NotEqual(one.Sign(s_message)[..32], one.Sign([1])[..32]);
        Assert.NotEqual(one.ToSecret(), SigningKey.Create(algorithm, new SeededRandom("other")).ToSecret());
    }

    [Theory]
    [InlineData(KeyAlgorithm.P256)]
    [InlineData(KeyAlgorithm.Sm2)]
    public void AKeyIsReadBackAndNamedByItsHash(KeyAlgorithm algorithm)
    {
        PublicKey key = SigningKey.Create(algorithm, new SeededRandom("named")).PublicKey;
        byte[] encoded = key.Encode();
        PublicKey read = PublicKey.Decode(encoded)!;
        Assert.Equal(key.X, read.X);
        Assert.Equal(key.Y, read.Y);
        Assert.Equal(algorithm, read.Algorithm);
        Assert.True(DeterministicCbor.Check(new ByteSegment(encoded, 0, encoded.Length)));
        byte[] hash = algorithm == KeyAlgorithm.P256 ? SHA256.HashData(encoded) : Sm3(encoded);
        Assert.Equal(hash[..8], key.KeyId);
        Assert.Equal(hash[..8], read.KeyId);
    }

    [Fact]
    public void APointOffTheCurveIsNoKey()
    {
        byte[] encoded = SigningKey.Create(KeyAlgorithm.P256, new SeededRandom("off")).PublicKey.Encode();
        encoded[^1] ^= 1;
        Assert.Null(PublicKey.Decode(encoded));
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551")]
    [InlineData("01")]
    public void ZeroTheOrderAndShortNumbersAreNoSecrets(string hex) =>
        Assert.Throws<ArgumentException>(() => SigningKey.FromSecret(KeyAlgorithm.P256, Convert.FromHexString(hex)));

    [Fact]
    public void ASecretKeepsItsLeadingZeros()
    {
        byte[] secret = new byte[32];
        secret[31] = 7;
        Assert.Equal(secret, SigningKey.FromSecret(KeyAlgorithm.Sm2, secret).ToSecret());
    }

    private static byte[] Sm3(byte[] bytes)
    {
        SM3Digest digest = new();
        byte[] hash = new byte[32];
        digest.BlockUpdate(bytes, 0, bytes.Length);
        digest.DoFinal(hash, 0);
        return hash;
    }
}
