using System.Text;
using ELicense.Crypto;
using ELicense.Crypto.Ed25519;
using nanoFramework.TestFramework;

namespace ELicense.Tests.Device;

/// <summary>The standards' signatures are valid, and nothing near them is.</summary>
/// <remarks>nanoFramework's launcher calls tests without an object: no test class has fields of its own.</remarks>
[TestClass]
public class SignatureTests
{
    private const string Zero = "0000000000000000000000000000000000000000000000000000000000000000";

    [TestMethod]
    [DataRow("sample", StandardSignatures.P256Sample)]
    [DataRow("test", StandardSignatures.P256Test)]
    public void P256HoldsAndForgeriesDoNot(string message, string signature)
    {
        PublicKey key = PublicKey.Create(Curve.P256, Hex.Bytes(StandardSignatures.P256X), Hex.Bytes(StandardSignatures.P256Y));
        Signatures.RequireOnlyThis(key, Encoding.UTF8.GetBytes(message), signature);
    }

    [TestMethod]
    [DataRow("message digest", StandardSignatures.Sm2Digest)]
    public void Sm2HoldsAndForgeriesDoNot(string message, string signature)
    {
        PublicKey key = PublicKey.Create(Curve.Sm2, Hex.Bytes(StandardSignatures.Sm2X), Hex.Bytes(StandardSignatures.Sm2Y));
        Signatures.RequireOnlyThis(key, Encoding.UTF8.GetBytes(message), signature);
    }

    [TestMethod]
    [DataRow(StandardSignatures.Ed25519Key1, "", StandardSignatures.Ed25519Signature1)]
    [DataRow(StandardSignatures.Ed25519Key2, "72", StandardSignatures.Ed25519Signature2)]
    [DataRow(StandardSignatures.Ed25519Key3, "AF82", StandardSignatures.Ed25519Signature3)]
    public void Ed25519HoldsAndForgeriesDoNot(string key, string message, string signature)
    {
        Signatures.RequireOnlyThis(EdDsa.CreateKey(Hex.Bytes(key)), Hex.Bytes(message), signature);
    }

    [TestMethod]
    public void NumbersOutOfRangeAreMalformed()
    {
        string p256 = StandardSignatures.P256Sample;
        PublicKey key = PublicKey.Create(Curve.P256, Hex.Bytes(StandardSignatures.P256X), Hex.Bytes(StandardSignatures.P256Y));
        Signatures.RequireMalformed(key, Zero + p256.Substring(64));
        Signatures.RequireMalformed(key, p256.Substring(0, 64) + Zero);
        Signatures.RequireMalformed(key, p256.Substring(0, 64) + StandardSignatures.P256Order);
        Signatures.RequireMalformed(key, StandardSignatures.P256Order + p256.Substring(64));
        Signatures.RequireMalformed(key, p256 + "00");
        string sm2 = StandardSignatures.Sm2Digest;
        key = PublicKey.Create(Curve.Sm2, Hex.Bytes(StandardSignatures.Sm2X), Hex.Bytes(StandardSignatures.Sm2Y));
        Signatures.RequireMalformed(key, StandardSignatures.Sm2Order + sm2.Substring(64));
        Signatures.RequireMalformed(key, sm2.Substring(0, 126));
        string edwards = StandardSignatures.Ed25519Signature1;
        key = EdDsa.CreateKey(Hex.Bytes(StandardSignatures.Ed25519Key1));
        Signatures.RequireMalformed(key, edwards.Substring(0, 64) + StandardSignatures.Ed25519Order);
        Signatures.RequireMalformed(key, edwards.Substring(0, 126));
    }

    [TestMethod]
    public void APointThatIsNotOnItsCurveIsNoKey()
    {
        byte[] x = Hex.Bytes(StandardSignatures.P256X), y = Hex.Bytes(StandardSignatures.P256Y), zero = Hex.Bytes(Zero);
        Assert.IsNull(PublicKey.Create(Curve.P256, y, x));
        Assert.IsNull(PublicKey.Create(Curve.P256, Hex.Bytes(StandardSignatures.Sm2X), Hex.Bytes(StandardSignatures.Sm2Y)));
        Assert.IsNull(PublicKey.Create(Curve.Sm2, zero, zero));
    }

    // Of order 4 and 1, y beyond p, and y = 7, which no point has.
    [TestMethod]
    [DataRow(Zero)]
    [DataRow("0100000000000000000000000000000000000000000000000000000000000000")]
    [DataRow("F0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF7F")]
    [DataRow("0700000000000000000000000000000000000000000000000000000000000000")]
    public void WhatIsNoPointOfOrderLIsNoEd25519Key(string encoded)
    {
        Assert.IsNull(EdDsa.CreateKey(Hex.Bytes(encoded)));
    }
}
