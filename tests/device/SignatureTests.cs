using System.Text;
using ELicense.Crypto;
using nanoFramework.TestFramework;

namespace ELicense.Tests.Device;

/// <summary>The standards' signatures are valid, and nothing near them is.</summary>
/// <remarks>nanoFramework's launcher calls tests without an object: no test class has fields of its own.</remarks>
[TestClass]
public class SignatureTests
{
    // RFC 6979, appendix A.2.5: SHA-256, message "sample".
    private const string P256X = "60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6";
    private const string P256Y = "7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299";
    private const string P256Signature = "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716"
        + "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8";

    private const string P256Order = "FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551";

    // GB/T 32918.5-2017, annex A.2: message "message digest", identity 1234567812345678.
    private const string Sm2X = "09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020";
    private const string Sm2Y = "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13";
    private const string Sm2Signature = "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
        + "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA";

    private const string Sm2Order = "FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123";
    private const string Zero = "0000000000000000000000000000000000000000000000000000000000000000";

    [TestMethod]
    public void P256HoldsAndForgeriesDoNot()
    {
        RequireOnlyThis(PublicKey.Create(Curve.P256, Hex.Bytes(P256X), Hex.Bytes(P256Y)), "sample", P256Signature);
    }

    [TestMethod]
    public void Sm2HoldsAndForgeriesDoNot()
    {
        RequireOnlyThis(PublicKey.Create(Curve.Sm2, Hex.Bytes(Sm2X), Hex.Bytes(Sm2Y)), "message digest", Sm2Signature);
    }

    [TestMethod]
    public void NumbersOutOfRangeAreMalformed()
    {
        PublicKey p256 = PublicKey.Create(Curve.P256, Hex.Bytes(P256X), Hex.Bytes(P256Y));
        PublicKey sm2 = PublicKey.Create(Curve.Sm2, Hex.Bytes(Sm2X), Hex.Bytes(Sm2Y));
        RequireMalformed(p256, Zero + P256Signature.Substring(64));
        RequireMalformed(p256, P256Signature.Substring(0, 64) + Zero);
        RequireMalformed(p256, P256Signature.Substring(0, 64) + P256Order);
        RequireMalformed(p256, P256Order + P256Signature.Substring(64));
        RequireMalformed(p256, P256Signature + "00");
        RequireMalformed(sm2, Sm2Order + Sm2Signature.Substring(64));
        RequireMalformed(sm2, Sm2Signature.Substring(0, 126));
    }

    [TestMethod]
    public void APointThatIsNotOnItsCurveIsNoKey()
    {
        Assert.IsNull(PublicKey.Create(Curve.P256, Hex.Bytes(P256Y), Hex.Bytes(P256X)));
        Assert.IsNull(PublicKey.Create(Curve.P256, Hex.Bytes(Sm2X), Hex.Bytes(Sm2Y)));
        Assert.IsNull(PublicKey.Create(Curve.Sm2, Hex.Bytes(Zero), Hex.Bytes(Zero)));
    }

    private static void RequireOnlyThis(PublicKey key, string message, string signature)
    {
        byte[] text = Encoding.UTF8.GetBytes(message);
        byte[] bytes = Hex.Bytes(signature);
        SignatureVerifier verifier = new SignatureVerifier();
        Assert.IsTrue(Verify(verifier, key, text, bytes) == SignatureResult.Valid);
        for (int i = 0; i < bytes.Length; i += 9)
        {
            bytes[i] ^= 4;
            Assert.IsTrue(Verify(verifier, key, text, bytes) != SignatureResult.Valid, i.ToString());
            bytes[i] ^= 4;
        }

        text[0] ^= 1;
        Assert.IsTrue(Verify(verifier, key, text, bytes) == SignatureResult.Invalid);
    }

    private static void RequireMalformed(PublicKey key, string signature)
    {
        Assert.IsTrue(Verify(new SignatureVerifier(), key, new byte[1], Hex.Bytes(signature)) == SignatureResult.Malformed);
    }

    private static SignatureResult Verify(SignatureVerifier verifier, PublicKey key, byte[] message, byte[] signature)
    {
        verifier.Start(key, signature, 0, signature.Length);
        verifier.Update(message, 0, message.Length);
        return verifier.Finish();
    }
}
