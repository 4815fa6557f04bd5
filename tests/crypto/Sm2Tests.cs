using System.Numerics;
using System.Text;
using ELicense.Crypto;
using ELicense.Crypto.Arithmetic;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Prng;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;
using static ELicense.Tests.Crypto.Signatures;
using Integer = Org.BouncyCastle.Math.BigInteger;

namespace ELicense.Tests.Crypto;

public class Sm2Tests
{
    // GB/T 32918.5-2017 annex A.2: the key, and the signature of "message digest" under the identity 1234567812345678.
    private const string X = "09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020";
    private const string Y = "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13";
    private const string R = "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3";
    private const string S = "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA";

    private static readonly BigInteger _n = Sm2Order;
    private static readonly byte[] _message = Encoding.ASCII.GetBytes("message digest");
    private readonly SignatureVerifier _verifier = new();
    private readonly PublicKey _key = PublicKey.Create(Curve.Sm2, Hex(X), Hex(Y));

    [Fact]
    public void StandardExample()
    {
        Assert.Equal(SignatureResult.Valid, Verify(_verifier, _key, _message, [.. Hex(R), .. Hex(S)]));
        Assert.Equal("1234567812345678", Encoding.ASCII.GetString(_key.UserId));
    }

    [Fact]
    public void AnotherIdentityDoesNotHold()
    {
        PublicKey key = PublicKey.CreateSm2(Hex(X), Hex(Y), Encoding.ASCII.GetBytes("1234567812345679"));
        Assert.Equal(SignatureResult.Invalid, Verify(_verifier, key, _message, [.. Hex(R), .. Hex(S)]));
    }

    [Fact]
    public void EverySpoiltBitIsSeen()
    {
        byte[] signature = [.. Hex(R), .. Hex(S)];
        for (int i = 0; i < 64; i++)
        {
            Assert.Equal(SignatureResult.Invalid, Verify(_verifier, _key, _message, Spoil(signature, i, i & 7)));
        }
        Assert.Equal(SignatureResult.Invalid, Verify(_verifier, _key, Spoil(_message, 3, 2), signature));
        Assert.Equal(SignatureResult.Invalid, Verify(_verifier, _key, _message, Pair(Number(S), Number(R))));
        Assert.Equal(SignatureResult.Invalid, Verify(_verifier, _key, _message, Pair(Number(R), _n - Number(S))));
    }

    [Fact]
    public void NumbersOutOfRangeAreMalformed()
    {
        foreach (BigInteger outside in new[] { 0, _n, _n + 1, (BigInteger.One << 256) - 1 })
        {
            Assert.Equal(SignatureResult.Malformed, Verify(_verifier, _key, _message, Pair(outside, Number(S))));
            Assert.Equal(SignatureResult.Malformed, Verify(_verifier, _key, _message, Pair(Number(R), outside)));
        }
    }

    // With t = r + s = 0 modulo n the key drops out of s G + t P, and what is left fits every key.
    [Fact]
    public void SumOfTheNumbersMayNotBeZero()
    {
        WorkSpace work = new();
        PrimeField order = WeierstrassCurve.Of(Curve.Sm2).Order;
        work.R.Read(Hex(R), 0);
        work.S.Read(Bytes(_n - Number(R)), 0);
        Assert.False(new Sm2().Prepare(order, work));
        work.S.Read(Bytes(_n - Number(R) + 1), 0);
        Assert.True(new Sm2().Prepare(order, work));
    }

    [Fact]
    public void AgreesWithBouncyCastle()
    {
        Random random = new(41);
        for (int i = 0; i < 100; i++)
        {
            byte[] message = Random(random, 400), id = Random(random, 40);
            BigInteger d = Number(Random(random, 33)) % (_n - 1) + 1;
            SM2Signer signer = Signer(d, id, out PublicKey key);
            signer.BlockUpdate(message, 0, message.Length);
            byte[] signature = signer.GenerateSignature();
            Assert.Equal(SignatureResult.Valid, Verify(_verifier, key, message, signature));
            byte[] spoilt = Spoil(signature, random.Next(64), random.Next(8));
            Assert.NotEqual(SignatureResult.Valid, Verify(_verifier, key, message, spoilt));
        }
    }

    private static SM2Signer Signer(BigInteger d, byte[] id, out PublicKey key)
    {
        var curve = CustomNamedCurves.GetByName("sm2p256v1");
        ECDomainParameters domain = new(curve.Curve, curve.G, curve.N, curve.H);
        ECPrivateKeyParameters secret = new(new Integer(d.ToString()), domain);
        var q = curve.G.Multiply(secret.D).Normalize();
        key = PublicKey.CreateSm2(q.AffineXCoord.GetEncoded(), q.AffineYCoord.GetEncoded(), id);
        SM2Signer signer = new(PlainDsaEncoding.Instance, new SM3Digest());
        DigestRandomGenerator seeded = new(new SM3Digest());
        seeded.AddSeedMaterial(id);
        ICipherParameters withRandom = new ParametersWithRandom(secret, new SecureRandom(seeded));
        signer.Init(true, new ParametersWithID(withRandom, id));
        return signer;
    }

    private static byte[] Random(Random random, int limit)
    {
        byte[] bytes = new byte[random.Next(limit)];
        random.NextBytes(bytes);
        return bytes;
    }
}
