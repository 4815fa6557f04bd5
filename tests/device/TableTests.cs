using System.Text;
using ELicense.Crypto;
using ELicense.Crypto.Ed25519;
using nanoFramework.TestFramework;

namespace ELicense.Tests.Device;

/// <summary>Prepared tables, built where they are used: they change no answer.</summary>
[TestClass]
public class TableTests
{
    private const int Length = 8192;

    [TestMethod]
    public void P256()
    {
        PublicKey key = PublicKey.Create(Curve.P256, Hex.Bytes(StandardSignatures.P256X), Hex.Bytes(StandardSignatures.P256Y));
        byte[] message = Encoding.UTF8.GetBytes("sample");
        RequireSameAnswers(key, message, StandardSignatures.P256Sample);
    }

    [TestMethod]
    public void Sm2()
    {
        PublicKey key = PublicKey.Create(Curve.Sm2, Hex.Bytes(StandardSignatures.Sm2X), Hex.Bytes(StandardSignatures.Sm2Y));
        byte[] message = Encoding.UTF8.GetBytes("message digest");
        RequireSameAnswers(key, message, StandardSignatures.Sm2Digest);
    }

    [TestMethod]
    public void Ed25519()
    {
        PublicKey key = EdDsa.CreateKey(Hex.Bytes(StandardSignatures.Ed25519Key3));
        RequireSameAnswers(key, Hex.Bytes("AF82"), StandardSignatures.Ed25519Signature3);
    }

    // With the generator's table alone, with both, and with one that is damaged after it was put to use.
    private static void RequireSameAnswers(PublicKey key, byte[] message, string signature)
    {
        SignatureVerifier verifier = Signatures.NewVerifier();
        PublicKey generator = verifier.GeneratorOf(key.Curve);
        byte[] ofGenerator = Build(generator), ofKey = Build(key);
        Assert.IsFalse(key.UseTable(new ArrayTable(ofGenerator)));
        Assert.IsTrue(generator.UseTable(new ArrayTable(ofGenerator)));
        Signatures.RequireOnlyThis(verifier, key, message, signature);
        Assert.IsTrue(key.UseTable(new ArrayTable(ofKey)));
        Signatures.RequireOnlyThis(verifier, key, message, signature);
        for (int i = 0; i < Length; i += 64)
        {
            ofKey[i] ^= 1;
        }

        Signatures.RequireOnlyThis(verifier, key, message, signature);
    }

    private static byte[] Build(PublicKey key)
    {
        byte[] table = new byte[Length];
        TableBuilder.Build(key, table);
        return table;
    }
}
